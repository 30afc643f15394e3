package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What availability may be asked by in SDMX-REST 1.5. Stands for the contract: {@link Reader1} reads the address itself. */
record AvailabilityFilter1(
        @RestQuery @Parameter(description = "Earliest period.", example = "2024-Q1")
        String startPeriod,

        @RestQuery @Parameter(description = "Latest period.", example = "2024-Q1")
        String endPeriod,

        @RestQuery @Parameter(description = "Only what has changed since. 增量", example = "2024-05-01T00:00:00Z")
        String updatedAfter) {}
