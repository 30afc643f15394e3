package city.promotion.stats.observation;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What figures may be asked by where several versions of one may be answered. Stands for the contract like {@link ObservationFilter}. */
record VersionFilter(
        @RestQuery
        @Parameter(
                description = "true also shows the versions before, oldest first within a period. 历史版本",
                example = "true")
        String includeHistory,

        @RestQuery
        @Parameter(
                description =
                        "Only what became known after that moment, or from the beginning of that day; figures that are no more come with `deleted`. 增量",
                example = "2024-05-01T00:00:00Z")
        String updatedAfter) {}
