package city.promotion.projects.blocker;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which blockers' age is wanted, on which day. */
record AgeingFilter(
        @RestQuery @DefaultValue("category") @Parameter(description = "What it is grouped by.", example = "unit")
        AgeingDimension by,

        @RestQuery
        @Parameter(description = "Day on which the age is counted; today unless said.", example = "2024-04-30")
        LocalDate asOf,

        @RestQuery @Parameter(description = "Code list BLOCKER_CATEGORY.", example = "ENERGY")
        String category,

        @RestQuery @Parameter(description = "Code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Only blockers of invented projects (true) or only real ones (false).")
        Boolean sample) {}
