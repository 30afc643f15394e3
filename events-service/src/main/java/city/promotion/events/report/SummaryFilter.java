package city.promotion.events.report;

import city.promotion.conventions.date.PartialDate;
import city.promotion.events.place.ZoneName;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which events a summary counts, and how it groups them. */
record SummaryFilter(
        @RestQuery
        @DefaultValue("year")
        @Parameter(description = "What the groups are; year unless said.", example = "campaign")
        SummaryBy by,

        @RestQuery
        @Parameter(
                description =
                        "First day asked for; events whose dates touch the days are counted, undated ones are not.",
                example = "2024-01-01")
        LocalDate from,

        @RestQuery @Parameter(description = "Last day asked for.", example = "2024-12-31")
        LocalDate to,

        @RestQuery
        @ZoneName
        @Parameter(
                description = "Zone in which `from` and `to` are meant; Asia/Shanghai unless said.",
                example = "Asia/Tokyo")
        String timeZone) {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    boolean asksForDays() {
        return from != null || to != null;
    }

    /** The first instant of the days asked for. */
    Instant begin() {
        if (from != null && to != null && to.isBefore(from)) {
            throw SummaryProblem.PERIOD_REVERSED.problem().violation("to", "ends-before-start");
        }
        return from == null ? EVER : from.atStartOfDay(zone()).toInstant();
    }

    /** The first instant after the days asked for. */
    Instant end() {
        return to == null ? NEVER : to.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return timeZone == null ? PartialDate.HOME : ZoneId.of(timeZone);
    }
}
