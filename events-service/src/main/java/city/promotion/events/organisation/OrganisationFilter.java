package city.promotion.events.organisation;

import city.promotion.conventions.security.Visibility;
import city.promotion.events.place.Country;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which organisations a client asks for. */
record OrganisationFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words of a name or alias in any script; every word must be met, two Chinese characters are enough.",
                example = "神户制钢所")
        String q,

        @RestQuery @Parameter(description = "Code of the list ORGANISATION_KIND.", example = "COMPANY")
        String kind,

        @RestQuery @Parameter(description = "Code of the list OWNERSHIP.", example = "FOREIGN_INVESTED")
        String ownership,

        @RestQuery @Country @Parameter(description = "ISO 3166-1 alpha-2 code.", example = "JP")
        String country,

        @RestQuery @Parameter(description = "Code of the record.", example = "OR-2024-0001")
        String code,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.04")
        String externalId) {}
