package city.promotion.events.event;

import city.promotion.conventions.security.Visibility;
import city.promotion.events.period.AskedDays;
import city.promotion.events.place.Country;
import city.promotion.events.place.ZoneName;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

        @RestQuery
        @Parameter(description = "The organisation took part, was visited or met, or is named by an outcome.")
        UUID organisationId,

        @RestQuery
        @Parameter(description = "The person took part, received the delegation, sat in a meeting or led a section.")
        UUID personId,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.04")
        String externalId,

        @RestQuery @Parameter(description = "Code of the record.", example = "EV-2024-0001")
        String code) {

    boolean asksForDays() {
        return from != null || to != null;
    }

    AskedDays days() {
        return AskedDays.of(from, to, timeZone, EventProblem.PERIOD_REVERSED);
    }
}
