package city.promotion.projects.milestone;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone as it is read. */
@Schema(name = "Milestone", description = "Something that is due between two stages 里程碑.")
record MilestoneResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2024-0001", required = true) String projectCode,
        @Schema(required = true) LocalizedText projectName,

        @Schema(description = "Code list MILESTONE_KIND.", examples = "CONSTRUCTION_PERMIT", required = true)
        String kind,

        @Schema(nullable = true) LocalizedText title,
        @Schema(required = true) PartialDate planned,

        @Schema(description = "Null while it is not met.", nullable = true)
        PartialDate met,

        @Schema(required = true) MilestoneState state,

        @Schema(
                description = "Days behind the end of the planned date, until it was met or until today; 0 on time.",
                examples = "0",
                required = true)
        long daysLate,

        @Schema(nullable = true) String note,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static MilestoneResponse from(Milestone milestone, Instant now) {
        return new MilestoneResponse(
                milestone.id(),
                milestone.projectId(),
                milestone.projectCode(),
                milestone.projectName(),
                milestone.kind(),
                milestone.title(),
                milestone.planned(),
                milestone.met(),
                milestone.state(now),
                milestone.daysLate(now),
                milestone.note(),
                milestone.externalIds(),
                milestone.sources(),
                milestone.version(),
                milestone.stamp().createdAt(),
                milestone.stamp().createdBy(),
                milestone.stamp().updatedAt(),
                milestone.stamp().updatedBy());
    }
}
