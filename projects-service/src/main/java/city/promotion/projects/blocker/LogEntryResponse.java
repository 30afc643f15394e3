package city.promotion.projects.blocker;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened to a blocker, as it is read. */
@Schema(name = "BlockerLogEntry", description = "One thing that happened to a blocker 办理记录.")
record LogEntryResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) LogKind kind,
        @Schema(required = true) LocalDate on,

        @Schema(description = "What was done, or why.", nullable = true)
        LocalizedText text,

        @Schema(description = "Who acts from then on.", nullable = true)
        LocalizedText responsibleUnit,

        @Schema(nullable = true) LocalizedText responsiblePerson,

        @Schema(description = "Up to whom it was taken.", nullable = true)
        EscalationLevel level,

        @Schema(description = "Due date from then on.", nullable = true)
        LocalDate dueDate,

        @Schema(description = "Documents of the project that prove it.", required = true)
        List<UUID> evidenceIds,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(examples = "editor-1", required = true) String createdBy)
        implements Versioned {

    static LogEntryResponse from(LogEntry entry) {
        return new LogEntryResponse(
                entry.id(),
                entry.kind(),
                entry.on(),
                entry.text(),
                entry.responsibleUnit(),
                entry.responsiblePerson(),
                entry.level(),
                entry.dueDate(),
                entry.evidenceIds(),
                entry.externalIds(),
                entry.sources(),
                entry.version(),
                entry.stamp().createdAt(),
                entry.stamp().createdBy());
    }
}
