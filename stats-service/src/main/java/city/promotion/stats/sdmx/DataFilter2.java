package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What figures may be asked by in SDMX-REST 2.2. Stands for the contract: {@link Reader2} reads the address itself. */
record DataFilter2(
        @RestQuery("c")
        @Parameter(
                description =
                        "One parameter for each component, `c[FREQ]=Q`: commas are OR, pluses AND, with operators eq, ne, lt, le, gt, ge, co, nc, sw, ew before a colon (`c[TIME_PERIOD]=ge:2024-01+le:2024-12`). Dimensions, TIME_PERIOD, attributes and OBS_VALUE.")
        String components,

        @RestQuery
        @Parameter(
                description = "Only what has changed since; what is gone comes as a data set to delete. 增量",
                example = "2024-05-01T00:00:00Z")
        String updatedAfter,

        @RestQuery @Parameter(description = "Of each series only the earliest n.", example = "1")
        String firstNObservations,

        @RestQuery @Parameter(description = "Of each series only the latest n. 最近几期", example = "4")
        String lastNObservations,

        @RestQuery
        @Parameter(
                description = "TIME_PERIOD, another dimension, or AllDimensions for a flat table.",
                example = "AllDimensions")
        String dimensionAtObservation,

        @RestQuery
        @Parameter(description = "dsd, obs, none or ids of attributes with commas.", example = "OBS_STATUS,UNIT_MULT")
        String attributes,

        @RestQuery @Parameter(description = "all, none or OBS_VALUE.", example = "none")
        String measures,

        @RestQuery
        @Parameter(
                description = "true also shows what was said before, a data set for each moment. 历史",
                example = "true")
        String includeHistory,

        @RestQuery @Parameter(description = "Observations left out at the beginning.", example = "1000")
        String offset,

        @RestQuery @Parameter(description = "At most so many observations.", example = "1000")
        String limit,

        @RestQuery
        @Parameter(
                description =
                        "Components with pluses between them, each with :asc or :desc; `*` or series_key. Attributes and the value order the observations of a series, or all of a flat table.",
                example = "series_key+TIME_PERIOD:desc")
        String sort,

        @RestQuery @Parameter(description = "What was known at that moment. 时点", example = "2024-05-01T00:00:00Z")
        String asOf,

        @RestQuery @Parameter(description = "Only --01-01 is offered.", example = "--01-01")
        String reportingYearStartDay,

        @RestQuery
        @Parameter(
                description =
                        "Instead of `Accept`, for browsers: jsondata, jsondata-2.1, csvdata, csvdata-1.0, csvdatawithlabels, genericdata, structurespecificdata. 格式",
                example = "csvdata")
        String format) {}
