package city.promotion.projects.ledger;

import city.promotion.conventions.date.DatePrecision;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount as it is entered; what is entered stays. */
@Schema(
        examples = """
                {
                  "kind": "PAID_IN",
                  "amount": {"value": "3200", "multiplier": 4, "unit": "USD", "qualifier": "EXACT"},
                  "accumulation": "CUR",
                  "period": {"value": "2024-03", "precision": "MONTH"},
                  "converted": {
                    "amount": {"value": "2.27", "multiplier": 8, "unit": "CNY"},
                    "exchangeRate": "7.0950",
                    "rateDate": "2024-03-29",
                    "rateSource": {"document": "urn:x-sample:rates:2024-03-29"}
                  },
                  "note": "Sample entry",
                  "sources": [{"document": "urn:x-sample:monthly-report:2024-03"}],
                  "visibility": "INTERNAL"
                }""",
        name = "MoneyEntryRequest",
        description =
                "An amount of one kind for one period 资金台账条目. What is entered stays; a mistake is corrected by an "
                        + "entry that names the wrong one.")
record MoneyEntryRequest(
        @NotNull MoneyKind kind,

        @NotNull
        @Schema(
                description =
                        "As the source prints it, in the source's currency. Below 0 only for a single period, with a "
                                + "note, for example a reduction of capital 减资.")
        Money amount,

        @NotNull Accumulation accumulation,

        @NotNull
        @Schema(description = "Year, quarter, month or day that the amount is of, or up to whose end it is cumulated.")
        PartialDate period,

        @Valid Conversion converted,

        @Size(max = 2000) @Schema(examples = "First tranche")
        String note,

        @Schema(description = "Id of the entry that this one corrects; that one stays readable and no longer counts.")
        UUID corrects,

        @Size(max = 2000) @Schema(description = "Why, with `corrects`.", examples = "The report named dollars")
        String correctionReason,

        @Schema(description = "Documents of the project that prove it (`/projects/{id}/evidence`).") @Size(max = 50)
        List<@NotNull UUID> evidenceIds,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Schema(description = "At least one: every amount can be traced.") @Valid @NotEmpty @Size(max = 50)
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    private static final Set<DatePrecision> PERIODS =
            EnumSet.of(DatePrecision.YEAR, DatePrecision.QUARTER, DatePrecision.MONTH, DatePrecision.DAY);

    MoneyEntryRequest {
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }

    /** Collects what contradicts itself, field by field. */
    ProblemException contradictions(Instant now) {
        var problem = LedgerProblem.INVALID.problem();
        if (!PERIODS.contains(period.precision())) {
            problem.violation("period.precision", "one-of", "YEAR, QUARTER, MONTH, DAY");
        }
        if (!kind.mayLieAhead() && period.earliest().isAfter(now)) {
            problem.violation("period", "in-the-future");
        }
        if (amount.toBigDecimal().signum() < 0) {
            if (accumulation != Accumulation.CUR) {
                problem.violation("amount.value", "negative-cumulated");
            } else if (isBlank(note)) {
                problem.violation("note", "negative-needs-note");
            }
        }
        if (converted != null) {
            if (converted.amount().unit().equals(amount.unit())) {
                problem.violation("converted.amount.unit", "same-currency", amount.unit());
            } else if (!converted.fits(amount)
                    || converted.amount().toBigDecimal().signum()
                            != amount.toBigDecimal().signum()) {
                problem.violation("converted.amount.value", "conversion-does-not-fit", converted.exchangeRate());
            }
        }
        if (corrects != null && isBlank(correctionReason)) {
            problem.violation("correctionReason", "needed-by", "corrects");
        }
        if (corrects == null && !isBlank(correctionReason)) {
            problem.violation("corrects", "needed-by", "correctionReason");
        }
        return problem;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
