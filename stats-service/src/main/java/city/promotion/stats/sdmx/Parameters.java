package city.promotion.stats.sdmx;

import city.promotion.stats.sdmx.data.DataMessage;
import city.promotion.stats.sdmx.structure.DataStructure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/** The query parameters that both faces have, each read as the standard writes it. */
record Parameters(Map<String, String> values, Face face, ZoneId zone) {

    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    String text(String name) {
        return values.get(name);
    }

    String text(String name, String byDefault) {
        return values.getOrDefault(name, byDefault);
    }

    /** A positive number, or null. */
    Integer number(String name) {
        var text = values.get(name);
        if (text != null && !text.matches("[1-9]\\d{0,8}")) {
            throw refused(name, "sdmx-number");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    long offset() {
        var text = values.getOrDefault("offset", "0");
        if (!text.matches("\\d{1,9}")) {
            throw refused("offset", "sdmx-number");
        }
        return Long.parseLong(text);
    }

    boolean truth(String name) {
        var text = values.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(name, "true-or-false");
        }
        return text.equals("true");
    }

    /** A moment; without a zone it is the city's. */
    Instant moment(String name) {
        var text = values.get(name);
        if (text == null) {
            return null;
        }
        try {
            var moment = text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
            if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            throw refused(name, "sdmx-moment");
        }
        throw refused(name, "sdmx-moment");
    }

    /** The moment whose knowledge is asked for; what changed after it cannot be known at it. */
    Instant asOf() {
        var asOf = moment("asOf");
        var updatedAfter = moment("updatedAfter");
        if (asOf != null && updatedAfter != null && updatedAfter.isAfter(asOf)) {
            throw face.semantics().problem().violation("updatedAfter", "sdmx-after-as-of");
        }
        return asOf;
    }

    /** The dimension at observation: time unless said. */
    String observedAt(DataStructure structure) {
        var id = values.getOrDefault("dimensionAtObservation", structure.time().id());
        if (!id.equals(DataMessage.FLAT)
                && !id.equals(structure.time().id())
                && structure.dimension(id).isEmpty()) {
            throw face.semantics().problem().violation("dimensionAtObservation", "sdmx-component", shown(id));
        }
        return id;
    }

    RuntimeException refused(String name, String code, Object... args) {
        return SdmxProblem.SYNTAX.problem().violation(name, code, args);
    }

    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
