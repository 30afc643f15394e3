package city.promotion.stats.release;

import city.promotion.conventions.security.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which releases a client asks for. */
record ReleaseFilter(
        @RestQuery @Parameter(description = "Dataset of its figures.", example = "TRADE")
        String datasetId,

        @RestQuery @Parameter(description = "Kind of release.", example = "FLASH")
        ReleaseKind kind,

        @RestQuery
        @Parameter(
                description = "Where it stands; only those who prepare releases see DRAFT and SCHEDULED.",
                example = "PUBLISHED")
        ReleaseStatus status,

        @RestQuery @Parameter(description = "Who may read it.", example = "PUBLIC")
        Visibility visibility,

        @RestQuery @Parameter(description = "Its code.", example = "RL-2024-0001")
        String code,

        @RestQuery
        @Parameter(description = "A document that it cites.", example = "urn:x-wuxi-newspaper:2024-04:page-1#article-3")
        String source,

        @RestQuery @Parameter(description = "`system:id` in another system.", example = "wuxi-2024-04:release-trade")
        String externalId) {}
