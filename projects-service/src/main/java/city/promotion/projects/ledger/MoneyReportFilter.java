package city.promotion.projects.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which amounts are summed, and by what. */
record MoneyReportFilter(
        @RestQuery @DefaultValue("kind") @Parameter(description = "What sums are grouped by.", example = "district")
        MoneyDimension by,

        @RestQuery
        @Parameter(
                description = "First day of the periods; figures cumulated from an earlier day are left out then.",
                example = "2024-01-01")
        LocalDate from,

        @RestQuery @Parameter(description = "Last day of the periods.", example = "2024-03-31")
        LocalDate to,

        @RestQuery @Parameter(description = "What the amount is.")
        MoneyKind kind,

        @RestQuery
        @Parameter(description = "ISO 4217 code.", example = "CNY")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency,

        @RestQuery @Parameter(description = "District of landing, code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Year of the plan of the projects.", example = "2024")
        Integer planYear,

        @RestQuery @Parameter(description = "Event (events-service) that brought the projects.")
        UUID originEventId,

        @RestQuery @Parameter(description = "Only invented projects (true) or only real ones (false).")
        Boolean sample) {

    /** The first day after the periods that are asked for. */
    LocalDate until() {
        return to == null ? null : to.plusDays(1);
    }
}
