package city.promotion.projects.ledger;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Visibility;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter entries by; filters that are given hold all together. */
record MoneyEntryFilter(
        @RestQuery @Parameter(description = "What the amount is.")
        MoneyKind kind,

        @RestQuery @Parameter(description = "Single period or cumulated.")
        Accumulation accumulation,

        @RestQuery
        @Parameter(description = "ISO 4217 code of the amount as printed.", example = "CNY")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency,

        @RestQuery @Parameter(description = "Least amount in whole units; needs `currency`.", example = "100000000")
        BigDecimal amountMin,

        @RestQuery @Parameter(description = "Most amount in whole units; needs `currency`.", example = "1000000000")
        BigDecimal amountMax,

        @RestQuery @Parameter(description = "Periods that begin on this day or later.", example = "2024-01-01")
        LocalDate from,

        @RestQuery @Parameter(description = "Periods that end on this day or before.", example = "2024-03-31")
        LocalDate to,

        @RestQuery @Parameter(description = "Only entries that sums hold (true) or only the others (false).")
        Boolean counts,

        @RestQuery @Parameter(description = "Only verified entries (true) or only the others (false).")
        Boolean verified,

        @RestQuery @Parameter(description = "Only amounts of invented projects (true) or only real ones (false).")
        Boolean sample,

        @RestQuery @Parameter(description = "Who may read the entry.")
        Visibility visibility,

        @RestQuery
        @Parameter(description = "Document that the entry cites.", example = "urn:x-sample:monthly-report:2024-03")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, `system:id`.", example = "finance:42")
        String externalId) {

    /** Refuses to compare amounts whose currency is not said. */
    void requireCurrency() {
        var problem = ConventionProblem.BAD_PARAMETER.problem();
        if (currency == null && (amountMin != null || amountMax != null)) {
            problem.violation("currency", "required");
        }
        problem.throwIfViolated();
    }

    /** The first day after the periods that are asked for. */
    LocalDate until() {
        return to == null ? null : to.plusDays(1);
    }
}
