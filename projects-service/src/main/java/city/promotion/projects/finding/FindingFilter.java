package city.promotion.projects.finding;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter findings by; filters that are given hold all together. */
record FindingFilter(
        @RestQuery @Parameter(description = "Code of the rule.", example = "SIGNED_NOT_STARTED")
        String rule,

        @RestQuery @Parameter(description = "How much it weighs.")
        FindingSeverity severity,

        @RestQuery
        @Parameter(
                description = "District of landing, or of the first talk while that is open; code list DISTRICT.",
                example = "320214")
        String district,

        @RestQuery
        @Parameter(description = "Unit in charge of the project, whole name in any language.", example = "新吴区样本责任单位")
        String unit,

        @RestQuery
        @Parameter(description = "Only findings about invented projects (true) or only about real ones (false).")
        Boolean sample,

        @RestQuery @DefaultValue("false") @Parameter(description = "true: what no longer holds; false: what holds.")
        Boolean cleared) {}
