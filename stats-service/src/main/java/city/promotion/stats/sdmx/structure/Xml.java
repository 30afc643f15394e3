package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SDMX-ML 2.1 piece by piece, with the header that all its messages share. */
public class Xml implements AutoCloseable {

    private static final String BASE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private static final Map<String, String> NAMESPACES = Map.of(
            "mes", BASE + "message",
            "com", BASE + "common",
            "str", BASE + "structure",
            "gen", BASE + "data/generic",
            "ss", BASE + "data/structurespecific",
            "xs", "http://www.w3.org/2001/XMLSchema",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    public Xml(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** Begins the document with its root and the namespaces it needs. */
    public Xml document(String root, String... prefixes) throws IOException {
        return step(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            open.push(root);
            for (var prefix : prefixes) {
                xml.writeNamespace(prefix, NAMESPACES.get(prefix));
            }
        });
    }

    public Xml namespace(String prefix, String uri) throws IOException {
        return step(() -> xml.writeNamespace(prefix, uri));
    }

    /** Begins an element; its name carries the prefix. Attributes come in pairs, those that are null are left out. */
    public Xml start(String name, String... attributes) throws IOException {
        return step(() -> {
            xml.writeStartElement(name);
            open.push(name);
            write(attributes);
        });
    }

    public Xml end() throws IOException {
        open.pop();
        return step(xml::writeEndElement);
    }

    public Xml empty(String name, String... attributes) throws IOException {
        return step(() -> {
            xml.writeEmptyElement(name);
            write(attributes);
        });
    }

    public Xml attribute(String name, String value) throws IOException {
        return step(() -> write(name, value));
    }

    public Xml element(String name, String text, String... attributes) throws IOException {
        start(name, attributes);
        step(() -> xml.writeCharacters(clean(text)));
        return end();
    }

    /** One element for each language. */
    public Xml texts(String name, LocalizedText text) throws IOException {
        if (text != null) {
            for (var entry : Envelope.texts(text).entrySet()) {
                element(name, entry.getValue(), "xml:lang", entry.getKey());
            }
        }
        return this;
    }

    /** The header's beginning; the caller adds the structures and ends it. */
    public Xml header(Envelope envelope) throws IOException {
        start("mes:Header");
        element("mes:ID", envelope.id());
        element("mes:Test", "false");
        element(
                "mes:Prepared",
                envelope.prepared().truncatedTo(ChronoUnit.SECONDS).toString());
        empty("mes:Sender", "id", Envelope.SENDER);
        return this;
    }

    /** A reference to an artefact. */
    public Xml reference(Identity to) throws IOException {
        return empty(
                "Ref",
                "id",
                to.id(),
                "version",
                to.version(),
                "agencyID",
                to.agency(),
                "package",
                to.kind().urnPackage(),
                "class",
                to.kind().urnClass());
    }

    /** Ends whatever is open. */
    public void finish() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        step(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    @Override
    public void close() throws IOException {
        step(xml::close);
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        }
    }

    /** JSON may hold characters that XML cannot. */
    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }

    private Xml step(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failure) {
            throw failure.getCause() instanceof IOException gone ? gone : new IOException(failure);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
