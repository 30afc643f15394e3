package city.promotion.stats.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What availability may be asked by in SDMX-REST 2.2. Stands for the contract: {@link Reader2} reads the address itself. */
record AvailabilityFilter2(
        @RestQuery("c") @Parameter(description = "One parameter for each component, `c[FREQ]=Q`, as for the figures.")
        String components,

        @RestQuery @Parameter(description = "Only what has changed since. 增量", example = "2024-05-01T00:00:00Z")
        String updatedAfter) {}
