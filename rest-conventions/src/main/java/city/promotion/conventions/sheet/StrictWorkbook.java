package city.promotion.conventions.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook of the strict kind has other names for the parts of the format, and writes dates as ISO 8601, {@code t="d"}, where others
 * write the number of the day. It is made one of the usual kind, so that every date is read in one way, as its cell shows it.
 *
 * @param workbook of the usual kind
 * @param dates addresses of the cells that hold dates, whatever they look like
 * @param unreadable addresses of cells that say they hold a date and do not
 */
record StrictWorkbook(byte[] workbook, Set<String> dates, Set<String> unreadable) {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)Z?)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEHIND_THE_DAY_THAT_WAS_NONE = LocalDate.of(1900, 3, 1);
    private static final BigDecimal NANOS = BigDecimal.valueOf(86_400_000_000_000L);
    private static final String STRICT = "http://purl.oclc.org/ooxml";
    private static final String USUAL = "http://schemas.openxmlformats.org";
    private static final String CELL = "c";
    private static final String VALUE = "v";
    private static final QName TYPE = new QName("t");
    private static final QName ADDRESS = new QName("r");
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    /** A workbook that is of the usual kind already. */
    static StrictWorkbook asItIs(byte[] workbook) {
        return new StrictWorkbook(workbook, Set.of(), Set.of());
    }

    static StrictWorkbook of(byte[] workbook, boolean from1904) throws IOException {
        var found = new StrictWorkbook(null, new HashSet<>(), new HashSet<>());
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                try (var content = in.getInputStream(entry)) {
                    if (entry.getName().startsWith("xl/worksheets/")
                            && entry.getName().endsWith(".xml")) {
                        found.copy(content, zip, from1904);
                    } else if (entry.getName().equals("xl/workbook.xml")) {
                        zip.write(renamed(content).getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(zip);
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return new StrictWorkbook(out.toByteArray(), found.dates, found.unreadable);
    }

    private static String renamed(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                .replace(STRICT + "/spreadsheetml/main", USUAL + "/spreadsheetml/2006/main")
                .replace(STRICT + "/officeDocument/relationships", USUAL + "/officeDocument/2006/relationships");
    }

    private void copy(InputStream sheet, OutputStream out, boolean from1904) throws XMLStreamException {
        var input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var from = input.createXMLEventReader(sheet);
        var to = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
        String cell = null;
        StringBuilder value = null;
        while (from.hasNext()) {
            var event = from.nextEvent();
            if (isDate(event)) {
                cell = address(event.asStartElement());
                event = withoutType(event.asStartElement());
            } else if (event.isEndElement() && name(event).equals(CELL)) {
                cell = null;
            } else if (cell != null && event.isStartElement() && name(event).equals(VALUE)) {
                value = new StringBuilder();
            } else if (value != null && event.isCharacters()) {
                value.append(event.asCharacters().getData());
                continue;
            } else if (value != null && event.isEndElement()) {
                to.add(EVENTS.createCharacters(number(cell, value.toString().strip(), from1904)));
                value = null;
            }
            if (!event.isStartDocument()) {
                to.add(event);
            }
        }
        to.flush();
    }

    /** The number of the moment as a spreadsheet counts it; an address is noted as a date, or as unreadable. */
    private String number(String address, String text, boolean from1904) {
        var iso = ISO.matcher(text);
        try {
            if (iso.matches()) {
                var day = LocalDate.parse(iso.group(1));
                var time = iso.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(iso.group(2));
                dates.add(address);
                return BigDecimal.valueOf(days(day, from1904))
                        .add(BigDecimal.valueOf(time.toNanoOfDay()).divide(NANOS, MathContext.DECIMAL64))
                        .toPlainString();
            }
        } catch (DateTimeException noSuchDay) {
            dates.remove(address);
        }
        unreadable.add(address);
        return "0";
    }

    private static long days(LocalDate day, boolean from1904) {
        if (from1904) {
            return ChronoUnit.DAYS.between(DAY_ZERO_FROM_1904, day);
        }
        var days = ChronoUnit.DAYS.between(DAY_ZERO, day);
        return day.isBefore(BEHIND_THE_DAY_THAT_WAS_NONE) ? days - 1 : days;
    }

    private static boolean isDate(XMLEvent event) {
        if (!event.isStartElement() || !name(event).equals(CELL)) {
            return false;
        }
        var type = event.asStartElement().getAttributeByName(TYPE);
        return type != null && type.getValue().equals("d");
    }

    private static String address(StartElement cell) {
        var address = cell.getAttributeByName(ADDRESS);
        return address == null ? "" : address.getValue();
    }

    private static StartElement withoutType(StartElement cell) {
        Iterable<Attribute> all = cell::getAttributes;
        Iterator<Attribute> kept = StreamSupport.stream(all.spliterator(), false)
                .filter(attribute -> !attribute.getName().equals(TYPE))
                .iterator();
        return EVENTS.createStartElement(cell.getName(), kept, cell.getNamespaces());
    }

    private static String name(XMLEvent event) {
        return event.isStartElement()
                ? event.asStartElement().getName().getLocalPart()
                : event.asEndElement().getName().getLocalPart();
    }
}
