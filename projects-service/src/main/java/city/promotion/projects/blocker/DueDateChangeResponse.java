package city.promotion.projects.blocker;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish for another due date, as it is read. */
@Schema(name = "DueDateChange", description = "The wish for another due date and what became of it 延期.")
record DueDateChangeResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Due date when it was proposed.", required = true)
        LocalDate previous,

        @Schema(required = true) LocalDate proposed,
        @Schema(required = true) LocalizedText reason,
        @Schema(required = true) Decision decision,
        @Schema(examples = "verifier-1", nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String decisionNote,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "Who proposed it.", examples = "editor-1", required = true)
        String createdBy)
        implements Versioned {

    static DueDateChangeResponse from(DueDateChange change) {
        return new DueDateChangeResponse(
                change.id(),
                change.previous(),
                change.proposed(),
                change.reason(),
                change.decision(),
                change.decidedBy(),
                change.decidedAt(),
                change.decisionNote(),
                change.externalIds(),
                change.version(),
                change.stamp().createdAt(),
                change.stamp().createdBy());
    }
}
