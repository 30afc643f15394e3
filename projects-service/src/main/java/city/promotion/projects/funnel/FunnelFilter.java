package city.promotion.projects.funnel;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whose way is told, and by what. */
record FunnelFilter(
        @RestQuery @DefaultValue("year") @Parameter(description = "What projects are grouped by.", example = "campaign")
        FunnelDimension by,

        @RestQuery
        @DefaultValue("SIGNED")
        @Parameter(description = "The step whose first day decides quarter, year, `from` and `to`.", example = "EVENT")
        FunnelStep dateOf,

        @RestQuery @Parameter(description = "First day of that step.", example = "2024-01-01")
        LocalDate from,

        @RestQuery @Parameter(description = "Last day of that step.", example = "2024-12-31")
        LocalDate to,

        @RestQuery
        @Size(max = 60)
        @Parameter(description = "Code of a track, see /projects/v1/tracks.", example = "SETUP")
        String track,

        @RestQuery @Parameter(description = "Only projects that this event (events-service) brought.")
        UUID eventId,

        @RestQuery @Parameter(description = "Only projects of events of this campaign (events-service).")
        UUID campaignId,

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "Invented projects (true) instead of real ones (false); never both together.")
        Boolean sample) {

    void check() {
        if (from != null && to != null && from.isAfter(to)) {
            throw FunnelProblem.BAD_SELECTION.problem().violation("from", "from-after-to", to);
        }
    }
}
