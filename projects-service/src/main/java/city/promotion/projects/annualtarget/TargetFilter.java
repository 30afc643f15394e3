package city.promotion.projects.annualtarget;

import city.promotion.conventions.security.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter targets by; filters that are given hold all together. */
record TargetFilter(
        @RestQuery @Parameter(description = "Year of the target.", example = "2024")
        Integer year,

        @RestQuery @Parameter(description = "Code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Unit, whole name in any language.", example = "新吴区样本责任单位")
        String unit,

        @RestQuery @Parameter(description = "What is counted.")
        Measure measure,

        @RestQuery @Parameter(description = "Only invented targets (true) or only real ones (false).")
        Boolean sample,

        @RestQuery @Parameter(description = "Who may read the record.")
        Visibility visibility,

        @RestQuery @Parameter(description = "Document that the record cites.", example = "urn:x-sample:plan:2024")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, `system:id`.", example = "plan:2024-7")
        String externalId) {}
