package city.promotion.projects.plan;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.source.Source;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place of a project in a plan with what came of it, as it is read. */
@Schema(
        name = "PlanEntry",
        description = "The place of a project in the plan of a year, and what came of it 年度计划条目与完成情况.")
record PlanEntryResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,
        @Schema(required = true) PlannedProject project,
        @Schema(examples = "2024", required = true) int year,
        @Schema(required = true) KeyLevel level,
        @Schema(required = true) PlanCategory category,

        @Schema(description = "For this year 当年计划投资, as printed.", nullable = true)
        Money plannedInvestment,

        @Schema(
                description =
                        "What the ledger says was completed in this year, one amount for each currency; amounts are never converted or "
                                + "added across currencies.",
                required = true)
        List<DoneAmount> done,

        @Schema(nullable = true) PartialDate plannedStart,

        @Schema(description = "When it was started: STARTED, OPERATING or FUNDED, by its track.", nullable = true)
        PartialDate started,

        @Schema(description = "The start against its plan.", required = true)
        Punctuality start,

        @Schema(nullable = true) PartialDate plannedCompletion,

        @Schema(description = "When it was completed: COMPLETED, OPERATING or DEPLOYED, by its track.", nullable = true)
        PartialDate completed,

        @Schema(description = "The completion against its plan.", required = true)
        Punctuality completion,

        @Schema(nullable = true) String note,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static PlanEntryResponse from(PlanEntry entry, List<DoneAmount> done, Instant now) {
        return new PlanEntryResponse(
                entry.id(),
                entry.projectId(),
                entry.project(),
                entry.year(),
                entry.level(),
                entry.category(),
                entry.plannedInvestment(),
                done.stream()
                        .map(amount -> amount.against(entry.plannedInvestment()))
                        .toList(),
                entry.plannedStart(),
                entry.started(),
                Punctuality.of(entry.plannedStart(), entry.started(), now),
                entry.plannedCompletion(),
                entry.completed(),
                Punctuality.of(entry.plannedCompletion(), entry.completed(), now),
                entry.note(),
                entry.externalIds(),
                entry.sources(),
                entry.version(),
                entry.stamp().createdAt(),
                entry.stamp().createdBy(),
                entry.stamp().updatedAt(),
                entry.stamp().updatedBy());
    }
}
