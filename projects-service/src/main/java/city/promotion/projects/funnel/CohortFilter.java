package city.promotion.projects.funnel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which signed projects are followed; exactly one of event, outcome, campaign and year. */
record CohortFilter(
        @RestQuery @Parameter(description = "Event (events-service) that brought the projects.")
        UUID eventId,

        @RestQuery @Parameter(description = "Outcome (events-service) that announced the projects.")
        UUID outcomeId,

        @RestQuery @Parameter(description = "Campaign (events-service) whose events brought the projects.")
        UUID campaignId,

        @RestQuery @Min(1978) @Max(2100) @Parameter(description = "Year of signing.", example = "2024")
        Integer year,

        @RestQuery
        @Size(max = 60)
        @Parameter(description = "Code of a track, see /projects/v1/tracks.", example = "BUILD")
        String track,

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "Invented projects (true) instead of real ones (false); never both together.")
        Boolean sample) {

    private static final String ONE_OF = "eventId, outcomeId, campaignId, year";

    void check() {
        if (Stream.of(eventId, outcomeId, campaignId, year)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw FunnelProblem.BAD_SELECTION.problem().violation("eventId", "exactly-one", ONE_OF);
        }
    }
}
