package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which form of messages a schema is for. Stands for the contract: {@link Schemas} reads the address itself. */
record SchemaFilter(
        @RestQuery
        @Parameter(
                description = "TIME_PERIOD, another dimension, or AllDimensions for a flat table.",
                example = "TIME_PERIOD")
        String dimensionAtObservation,

        @RestQuery
        @Parameter(
                description =
                        "Instead of `Accept`, for browsers: schema, jsonstructure, jsonstructure-2.1, structure. 格式",
                example = "schema")
        String format) {}
