package city.promotion.events.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DateProperty;

/** What ical4j understands of a calendar, in the same form as {@code deploy/acceptance/js/read-calendar.mjs}. */
final class JavaReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // Zones come from the calendar and this JDK, never from the network.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private JavaReader() {}

    static Calendar parse(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Its events, sorted by UID. */
    static List<JsonNode> events(String text) {
        return parse(text).<VEvent>getComponents(Component.VEVENT).stream()
                .map(JavaReader::event)
                .sorted(Comparator.comparing(event -> event.get("uid").textValue()))
                .toList();
    }

    private static JsonNode event(VEvent event) {
        var read = JSON.createObjectNode();
        put(read, "uid", event, Property.UID);
        read.put("starts", moment(event, Property.DTSTART));
        read.put("ends", moment(event, Property.DTEND));
        read.put("stamp", seconds(date(event, Property.DTSTAMP)));
        read.put("lastModified", seconds(date(event, Property.LAST_MODIFIED)));
        read.put("sequence", Integer.parseInt(value(event, Property.SEQUENCE)));
        put(read, "status", event, Property.STATUS);
        put(read, "transparency", event, Property.TRANSP);
        put(read, "precision", event, "X-CITY-PROMOTION-PRECISION");
        put(read, "summary", event, Property.SUMMARY);
        put(read, "description", event, Property.DESCRIPTION);
        put(read, "location", event, Property.LOCATION);
        put(read, "url", event, Property.URL);
        put(read, "parent", event, Property.RELATED_TO);
        var categories = read.putArray("categories");
        event.<Categories>getProperties(Property.CATEGORIES)
                .forEach(several -> several.getCategories().getTexts().forEach(categories::add));
        try {
            return JSON.readTree(read.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode read, String name, VEvent event, String property) {
        read.put(name, value(event, property));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    private static String moment(VEvent event, String name) {
        var date = date(event, name);
        if (date == null || date instanceof LocalDate) {
            return date == null ? null : date.toString();
        }
        var zone = event.getProperty(name)
                .<TzId>flatMap(property -> property.getParameter("TZID"))
                .map(TzId::getValue)
                .orElse("UTC");
        return zone + " " + seconds(date);
    }

    private static Temporal date(VEvent event, String name) {
        return event.getProperty(name)
                .map(property -> ((DateProperty<?>) property).getDate())
                .orElse(null);
    }

    private static long seconds(Temporal time) {
        if (time instanceof Instant instant) {
            return instant.getEpochSecond();
        }
        return time instanceof OffsetDateTime offset ? offset.toEpochSecond() : ((ZonedDateTime) time).toEpochSecond();
    }
}
