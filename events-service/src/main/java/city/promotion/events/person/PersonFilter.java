package city.promotion.events.person;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.security.Visibility;
import city.promotion.events.place.Country;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which people a client asks for. */
record PersonFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words of a name or alias in any script; every word must be met, two Chinese characters are enough.",
                example = "茂吕周平")
        String q,

        @RestQuery @Parameter(description = "Holds or held an office at this organisation.")
        UUID organisationId,

        @RestQuery
        @Parameter(
                description =
                        "Held the office at `organisationId` on this day, as far as its dates tell; Asia/Shanghai.",
                example = "2024-04-18")
        LocalDate on,

        @RestQuery @Country @Parameter(description = "ISO 3166-1 alpha-2 code.", example = "JP")
        String country,

        @RestQuery @Parameter(description = "Code of the record.", example = "PE-2024-0001")
        String code,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.04")
        String externalId) {

    /** Refuses a day without the organisation that it is meant for. */
    void requireWhole() {
        if (on != null && organisationId == null) {
            throw PersonProblem.DAY_WITHOUT_ORGANISATION.problem().violation("on", "organisation-needed");
        }
    }

    /** The first instant of the day asked for. */
    Instant begin() {
        return on.atStartOfDay(PartialDate.HOME).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return on.plusDays(1).atStartOfDay(PartialDate.HOME).toInstant();
    }
}
