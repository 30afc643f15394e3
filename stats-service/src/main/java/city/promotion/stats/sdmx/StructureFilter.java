package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What comes along with structures. Stands for the contract: {@link StructureReader} reads the address itself. */
record StructureFilter(
        @RestQuery
        @Parameter(
                description =
                        "none, parents, parentsandsiblings, ancestors, children, descendants, all, or kinds with commas (codelist,conceptscheme).",
                example = "descendants")
        String references,

        @RestQuery
        @Parameter(
                description =
                        "full, allstubs, referencestubs, allcompletestubs, referencecompletestubs, referencepartial or raw.",
                example = "allstubs")
        String detail,

        @RestQuery
        @Parameter(
                description = "Instead of `Accept`, for browsers: jsonstructure, jsonstructure-2.1, structure. 格式",
                example = "jsonstructure")
        String format) {}
