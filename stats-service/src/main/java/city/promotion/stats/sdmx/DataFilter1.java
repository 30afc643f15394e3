package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What figures may be asked by in SDMX-REST 1.5. Stands for the contract: {@link Reader1} reads the address itself. */
record DataFilter1(
        @RestQuery @Parameter(description = "Earliest period.", example = "2024-Q1")
        String startPeriod,

        @RestQuery @Parameter(description = "Latest period.", example = "2024-Q1")
        String endPeriod,

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

        @RestQuery @Parameter(description = "full, dataonly, serieskeysonly or nodata.", example = "dataonly")
        String detail,

        @RestQuery
        @Parameter(
                description = "true also shows what was said before, a data set for each moment. 历史",
                example = "true")
        String includeHistory,

        @RestQuery
        @Parameter(
                description = "What was known at that moment; an addition to this version of the standard. 时点",
                example = "2024-05-01T00:00:00Z")
        String asOf,

        @RestQuery
        @Parameter(
                description =
                        "Instead of `Accept`, for browsers: jsondata, jsondata-2.1, csvdata, csvdata-1.0, csvdatawithlabels, genericdata, structurespecificdata. 格式",
                example = "csvdata")
        String format) {}
