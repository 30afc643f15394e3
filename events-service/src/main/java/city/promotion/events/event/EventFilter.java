package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.security.Visibility;
import city.promotion.events.place.Country;
import city.promotion.events.place.ZoneName;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which events a client asks for. */
public record EventFilter(
        @RestQuery
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title, theme, agenda or organisations taking part, in any language; every word must be met, two Chinese"
                                + " characters are enough. Best answers first.",
                example = "交流会")
        String q,

        @RestQuery @Parameter(description = "Code of the list EVENT_TYPE.", example = "PROMOTION_CONFERENCE")
        String type,

        @RestQuery @Parameter(description = "Only events with this status.", example = "HELD")
        EventStatus status,

        @RestQuery
        @Country
        @Parameter(description = "Takes place in this country, ISO 3166-1 alpha-2 code.", example = "JP")
        String country,

        @RestQuery
        @Size(max = 100)
        @Parameter(description = "Takes place in this city, named in any of its languages.", example = "东京")
        String city,

        @RestQuery @Parameter(description = "Belongs to this campaign.")
        UUID campaignId,

        @RestQuery @Parameter(description = "Stands directly below this event.")
        UUID parentId,

        @RestQuery
        @Parameter(
                description = "First day asked for; events whose dates touch the days are answered.",
                example = "2024-04-18")
        LocalDate from,

        @RestQuery @Parameter(description = "Last day asked for.", example = "2024-04-18")
        LocalDate to,

        @RestQuery
        @ZoneName
        @Parameter(
                description = "Zone in which `from` and `to` are meant; Asia/Shanghai unless said.",
                example = "Asia/Tokyo")
        String timeZone,

        @RestQuery @Parameter(description = "The organisation took part, was visited, or is named by an outcome.")
        UUID organisationId,

        @RestQuery @Parameter(description = "The person took part, received the delegation or led a section.")
        UUID personId,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.04")
        String externalId,

        @RestQuery @Parameter(description = "Code of the record.", example = "EV-2024-0001")
        String code) {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    boolean asksForDays() {
        return from != null || to != null;
    }

    /** The first instant of the days asked for. */
    Instant begin() {
        if (from != null && to != null && to.isBefore(from)) {
            throw EventProblem.PERIOD_REVERSED.problem().violation("to", "ends-before-start");
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
