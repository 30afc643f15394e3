package city.promotion.events.relationship;

import city.promotion.conventions.security.Visibility;
import city.promotion.events.place.Country;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which relationships with cities a client asks for. */
record CityRelationshipFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words of the title or of the other city's name; every word must be met, two Chinese characters are enough.",
                example = "明石")
        String q,

        @RestQuery @Parameter(description = "Code of the list CITY_RELATIONSHIP_KIND.", example = "SISTER_CITY")
        String kind,

        @RestQuery
        @Country
        @Parameter(description = "ISO 3166-1 alpha-2 code of the other city's country.", example = "JP")
        String country,

        @RestQuery @Parameter(description = "Code of the record.", example = "CR-2024-0001")
        String code,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.04")
        String externalId) {}
