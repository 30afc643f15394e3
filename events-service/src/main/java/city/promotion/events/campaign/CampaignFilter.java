package city.promotion.events.campaign;

import city.promotion.conventions.security.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which campaigns a client asks for. */
record CampaignFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words of the title in any language; every word must be met, two Chinese characters are enough.",
                example = "千企万人")
        String q,

        @RestQuery @Parameter(description = "Code of the record.", example = "CP-2024-0001")
        String code,

        @RestQuery @Parameter(description = "Only records of this visibility.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Only records that cite this document (URN or URL).")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, as `system:id`.", example = "seed:A1.04")
        String externalId) {}
