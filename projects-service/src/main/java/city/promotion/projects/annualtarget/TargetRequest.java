package city.promotion.projects.annualtarget;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as a client writes it. */
@Schema(
        examples = """
                {
                  "district": "320214",
                  "year": 2024,
                  "measure": "PAID_IN",
                  "value": {"value": "60", "multiplier": 8, "unit": "CNY", "qualifier": "AT_LEAST"},
                  "sample": true,
                  "visibility": "INTERNAL"
                }""",
        name = "TargetRequest",
        description = "What a district or a unit is to reach in a year 年度目标, whole.")
record TargetRequest(
        @Size(max = 60)
        @Schema(
                description = "Code list DISTRICT; this or `unit`. Projects count by their district of landing.",
                examples = "320214")
        String district,

        @Schema(description = "Unit in charge of the projects; this or `district`.") @TextLimit(200)
        LocalizedText unit,

        @NotNull @Min(1978) @Max(2100) @Schema(examples = "2024")
        Integer year,

        @NotNull Measure measure,

        @NotNull @Schema(description = "Unit `1` for a number of projects, else an ISO 4217 code.")
        Quantity value,

        @Schema(description = "True for an invented target, which counts invented projects only; fixed at creation.")
        Boolean sample,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    TargetRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }

    /** Collects what contradicts itself, field by field. */
    ProblemException contradictions() {
        var problem = TargetProblem.INVALID.problem();
        if ((district == null) == (unit == null)) {
            problem.violation("district", "district-or-unit");
        }
        if (measure.isMoney() && !CURRENCIES.contains(value.unit())) {
            problem.violation("value.unit", "currency");
        }
        if (!measure.isMoney() && !value.unit().equals("1")) {
            problem.violation("value.unit", "one-of", "1");
        }
        if (value.toBigDecimal().signum() <= 0) {
            problem.violation("value.value", "positive");
        }
        return problem;
    }
}
