package city.promotion.events.meeting;

import city.promotion.conventions.security.Visibility;
import city.promotion.events.period.AskedDays;
import city.promotion.events.place.ZoneName;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which meetings a client asks for. */
record MeetingFilter(
        @RestQuery
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title or summary in any language; every word must be met, two Chinese characters are enough.",
                example = "村田")
        String q,

        @RestQuery @Parameter(description = "Code of the list MEETING_KIND.", example = "TALKS")
        String kind,

        @RestQuery @Parameter(description = "Took place in the course of this event.")
        UUID eventId,

        @RestQuery @Parameter(description = "This project was talked of.")
        UUID projectId,

        @RestQuery @Parameter(description = "The organisation was met or took part.")
        UUID organisationId,

        @RestQuery @Parameter(description = "The person took part.")
        UUID personId,

        @RestQuery
        @Parameter(
                description = "First day asked for; meetings whose dates touch the days are answered.",
                example = "2024-04-17")
        LocalDate from,

        @RestQuery @Parameter(description = "Last day asked for.", example = "2024-04-20")
        LocalDate to,

        @RestQuery
        @ZoneName
        @Parameter(
                description = "Zone in which `from` and `to` are meant; Asia/Shanghai unless said.",
                example = "Asia/Tokyo")
        String timeZone,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.16-5")
        String externalId,

        @RestQuery @Parameter(description = "Code of the record.", example = "MT-2024-0001")
        String code) {

    boolean asksForDays() {
        return from != null || to != null;
    }

    AskedDays days() {
        return AskedDays.of(from, to, timeZone, MeetingProblem.PERIOD_REVERSED);
    }
}
