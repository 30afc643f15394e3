package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How availability is told, beside the filters of the figures. Stands for the contract. */
record AvailabilityFilter(
        @RestQuery
        @Parameter(
                description =
                        "exact: what the answer would hold; available: what could be chosen besides for each dimension.",
                example = "available")
        String mode,

        @RestQuery
        @Parameter(
                description = "none, all, or kinds with commas; code lists then hold the codes that there are.",
                example = "codelist")
        String references,

        @RestQuery
        @Parameter(
                description = "Instead of `Accept`, for browsers: jsonstructure, jsonstructure-2.1, structure. 格式",
                example = "jsonstructure")
        String format) {}
