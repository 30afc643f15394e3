package city.promotion.projects.plan;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.source.Source;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place of a project in a plan, as a client sends it whole. */
@Schema(
        examples = """
                {
                  "year": 2024,
                  "level": "MUNICIPAL",
                  "category": "NEW_START",
                  "plannedInvestment": {"value": "5", "multiplier": 8, "unit": "CNY"},
                  "plannedStart": {"value": "2024-Q2", "precision": "QUARTER"},
                  "plannedCompletion": {"value": "2026", "precision": "YEAR"},
                  "note": "Sample: first of two sections"
                }""",
        name = "PlanEntryRequest",
        description =
                "The place of a project in the plan of a year 年度计划条目, whole: what is left out is empty afterwards.")
record PlanEntryRequest(
        @NotNull @Min(1978) @Max(2100) @Schema(description = "Year of the plan.", examples = "2024")
        Integer year,

        @NotNull KeyLevel level,
        @NotNull PlanCategory category,

        @Schema(description = "What is to be invested in this year 当年计划投资.")
        Money plannedInvestment,

        @Schema(description = "By when it is to be started; a quarter is due at its end 计划开工.")
        PartialDate plannedStart,

        @Schema(description = "By when it is to be completed 计划竣工.")
        PartialDate plannedCompletion,

        @Size(max = 2000) @Schema(examples = "Sample: first of two sections")
        String note,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources) {

    PlanEntryRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
