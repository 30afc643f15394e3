package city.promotion.projects.annualtarget;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Targets of a year against what was reached. */
@Schema(name = "TargetReport", description = "Targets of a year against results 目标完成情况.")
record TargetReport(
        @Schema(examples = "2024", required = true) int year,
        @Schema(required = true) List<Row> rows) {

    /** One target and its result. */
    @Schema(name = "TargetReportRow", description = "One target and its result.")
    record Row(
            @Schema(required = true) UUID targetId,
            @Schema(examples = "320214", nullable = true) String district,
            @Schema(nullable = true) LocalizedText unit,
            @Schema(required = true) Measure measure,
            @Schema(required = true) Quantity target,

            @Schema(
                    description = "Projects or whole units of the currency, exact decimal text.",
                    examples = "852000000",
                    required = true)
            String result,

            @Schema(description = "Projects in the result.", examples = "3", required = true)
            long projects,

            @Schema(description = "Target less result.", examples = "5148000000", required = true)
            String outstanding,

            @Schema(
                    description = "Result in per cent of the target, two decimals.",
                    examples = "14.20",
                    required = true)
            String percent,

            @Schema(examples = "true", required = true) boolean sample) {}
}
