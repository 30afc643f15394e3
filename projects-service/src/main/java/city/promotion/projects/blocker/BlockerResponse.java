package city.promotion.projects.blocker;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A blocker as it is read. */
@Schema(name = "Blocker", description = "What holds a project up 堵点难点.")
record BlockerResponse(
        @Schema(required = true) UUID id,
        @Schema(examples = "BL-2024-0001", required = true) String code,
        @Schema(required = true) UUID projectId,
        @Schema(required = true) LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @Schema(description = "Code list BLOCKER_CATEGORY.", examples = "ENERGY", required = true)
        String category,

        @Schema(required = true) Severity severity,
        @Schema(required = true) BlockerStatus status,

        @Schema(description = "Day of the last step.", required = true)
        LocalDate statusSince,

        @Schema(required = true) LocalDate raisedOn,
        @Schema(nullable = true) LocalDate resolvedOn,

        @Schema(description = "Day of the sign-off 销号.", nullable = true)
        LocalDate closedOn,

        @Schema(description = "Code list DISTRICT.", examples = "320214", nullable = true)
        String district,

        @Schema(nullable = true) LocalizedText responsibleUnit,
        @Schema(nullable = true) LocalizedText responsiblePerson,
        @Schema(nullable = true) LocalizedText actionWanted,
        @Schema(nullable = true) LocalDate dueDate,

        @Schema(description = "Outstanding, and the due date has passed.", examples = "false", required = true)
        boolean overdue,

        @Schema(nullable = true) EscalationLevel escalatedTo,
        @Schema(nullable = true) LocalDate escalatedOn,

        @Schema(description = "True for a blocker of an invented project.", examples = "true", required = true)
        boolean sample,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(required = true) Visibility visibility,
        @Schema(examples = "2", required = true) long version,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "Who raised it.", examples = "editor-1", required = true)
        String createdBy,

        @Schema(required = true) Instant updatedAt,
        @Schema(examples = "editor-1", required = true) String updatedBy)
        implements Versioned {

    static BlockerResponse from(Blocker blocker, LocalDate today) {
        return new BlockerResponse(
                blocker.id(),
                blocker.code(),
                blocker.projectId(),
                blocker.title(),
                blocker.description(),
                blocker.category(),
                blocker.severity(),
                blocker.status(),
                blocker.statusSince(),
                blocker.raisedOn(),
                blocker.resolvedOn(),
                blocker.closedOn(),
                blocker.district(),
                blocker.responsibleUnit(),
                blocker.responsiblePerson(),
                blocker.actionWanted(),
                blocker.dueDate(),
                blocker.status().isOutstanding()
                        && blocker.dueDate() != null
                        && blocker.dueDate().isBefore(today),
                blocker.escalatedTo(),
                blocker.escalatedOn(),
                blocker.sample(),
                blocker.externalIds(),
                blocker.sources(),
                blocker.visibility(),
                blocker.version(),
                blocker.stamp().createdAt(),
                blocker.stamp().createdBy(),
                blocker.stamp().updatedAt(),
                blocker.stamp().updatedBy());
    }
}
