package city.promotion.events.followup;

import city.promotion.conventions.security.Visibility;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which follow-ups a client asks for. */
record FollowUpFilter(
        @RestQuery
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the action in any language; every word must be met, two Chinese characters are enough.",
                example = "园区")
        String q,

        @RestQuery @Parameter(description = "Comes from this event.")
        UUID eventId,

        @RestQuery @Parameter(description = "Comes from this meeting.")
        UUID meetingId,

        @RestQuery @Parameter(description = "Serves this outcome.")
        UUID outcomeId,

        @RestQuery @Parameter(description = "This person sees to it.")
        UUID personId,

        @RestQuery @Parameter(description = "This unit sees to it.")
        UUID organisationId,

        @RestQuery @Parameter(description = "Whether it is still to be done.", example = "OPEN")
        FollowUpStatus status,

        @RestQuery
        @Parameter(
                description = "true: only what is open past its day, by the bureau's calendar; false: all but that.",
                example = "true")
        Boolean overdue,

        @RestQuery @Parameter(description = "Due on that day or later.", example = "2024-05-01")
        LocalDate dueFrom,

        @RestQuery @Parameter(description = "Due on that day or earlier.", example = "2024-05-31")
        LocalDate dueTo,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A2.06")
        String externalId,

        @RestQuery @Parameter(description = "Code of the record.", example = "FU-2024-0001")
        String code) {

    /** Refuses a period that ends before it begins. */
    void requirePeriod() {
        if (dueFrom != null && dueTo != null && dueTo.isBefore(dueFrom)) {
            throw FollowUpProblem.PERIOD_REVERSED.problem().violation("dueTo", "ends-before-start");
        }
    }
}
