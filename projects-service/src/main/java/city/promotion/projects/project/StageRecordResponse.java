package city.promotion.projects.project;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a project, as it is read. */
@Schema(
        name = "StageRecord",
        description = "One step of a project 阶段记录. Steps are never deleted; going back is a step.")
record StageRecordResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,

        @Schema(description = "1 for the first step.", examples = "3", required = true)
        int number,

        @Schema(examples = "SIGNED", required = true) String stage,

        @Schema(description = "When the step took effect; null where the first talk is undated.", nullable = true)
        PartialDate effectiveDate,

        @Schema(description = "When it was recorded.", examples = "2024-04-19T01:10:00Z", required = true)
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "admin", required = true)
        String actor,

        @Schema(nullable = true) String reason,
        @Schema(required = true) List<Evidence> evidence,

        @Schema(description = "Documents of the project that prove it.", required = true)
        List<UUID> evidenceIds,

        @Schema(description = "Version of the rules that judged the step.", examples = "1", required = true)
        int ruleSet,

        @Schema(description = "Why it was signed although it looks like another project.", nullable = true)
        DuplicateOverride duplicateOverride,

        @Schema(description = "The proposal that it came of; null where one person was enough.", nullable = true)
        UUID proposalId,

        @Schema(description = "Who proposed it; `actor` approved it.", examples = "editor", nullable = true)
        String proposedBy,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(examples = "0", required = true) long version)
        implements Versioned {

    static StageRecordResponse from(StageRecord step) {
        return new StageRecordResponse(
                step.id(),
                step.projectId(),
                step.number(),
                step.stage(),
                step.effectiveDate(),
                step.stamp().createdAt(),
                step.stamp().createdBy(),
                step.reason(),
                step.evidence(),
                step.evidenceIds(),
                step.ruleSet(),
                step.duplicateOverride(),
                step.proposalId(),
                step.proposedBy(),
                step.externalIds(),
                step.sources(),
                step.version());
    }
}
