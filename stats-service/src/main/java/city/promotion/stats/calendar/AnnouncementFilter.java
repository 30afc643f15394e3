package city.promotion.stats.calendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which announcements a client asks for. */
record AnnouncementFilter(
        @RestQuery @Parameter(description = "Dataset of the figures.", example = "TRADE")
        String datasetId,

        @RestQuery @Parameter(description = "Planned for this moment or later.", example = "2024-04-01T00:00:00Z")
        Instant from,

        @RestQuery @Parameter(description = "Planned for before this moment.", example = "2024-05-01T00:00:00Z")
        Instant to,

        @RestQuery @Parameter(description = "A document that it cites.")
        String source,

        @RestQuery @Parameter(description = "`system:id` in another system.")
        String externalId) {}
