package city.promotion.projects.project;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of how a project is doing, as it is read. */
@Schema(name = "StatusChange", description = "One change of how a project is doing 状态变更记录. None is ever deleted.")
record StatusChangeResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,

        @Schema(description = "1 for the first change.", examples = "1", required = true)
        int number,

        @Schema(description = "Status before.", required = true)
        ProjectStatus previous,

        @Schema(required = true) ProjectStatus status,

        @Schema(examples = "Waiting for the land-use permit", required = true)
        String reason,

        @Schema(description = "When it was recorded.", examples = "2024-04-19T01:10:00Z", required = true)
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "admin", required = true)
        String actor,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(examples = "0", required = true) long version)
        implements Versioned {

    static StatusChangeResponse from(StatusChange change) {
        return new StatusChangeResponse(
                change.id(),
                change.projectId(),
                change.number(),
                change.previous(),
                change.status(),
                change.reason(),
                change.stamp().createdAt(),
                change.stamp().createdBy(),
                change.externalIds(),
                change.sources(),
                change.version());
    }
}
