package city.promotion.stats.release;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release as it stands. */
@Schema(name = "Release", description = "A release of figures 发布批次")
record ReleaseResponse(
        @Schema(required = true) UUID id,
        @Schema(examples = "RL-2024-0001", required = true) String code,
        @Schema(examples = "TRADE", required = true) String datasetId,
        @Schema(required = true) ReleaseKind kind,
        @Schema(required = true) LocalizedText title,
        @Schema(required = true) ReleaseStatus status,

        @Schema(examples = "2024-04-21T01:00:00Z", nullable = true)
        Instant embargoUntil,

        @Schema(
                description = "Since when its figures are known; null while it is a draft.",
                examples = "2024-04-21T01:00:00Z",
                nullable = true)
        Instant publishedAt,

        @Schema(examples = "admin", nullable = true) String publishedBy,

        @Schema(description = "Since when it is taken back.", nullable = true)
        Instant withdrawnAt,

        @Schema(nullable = true) LocalizedText withdrawalReason,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,

        @Schema(description = "Path of its figures.", required = true)
        String observations,

        @Schema(required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static ReleaseResponse from(Release release, Instant now) {
        return new ReleaseResponse(
                release.id(),
                release.code(),
                release.datasetId(),
                release.kind(),
                release.title(),
                release.status(now),
                release.embargoUntil(),
                release.publishedAt(),
                release.publishedBy(),
                release.withdrawnAt(),
                release.withdrawalReason(),
                release.visibility(),
                release.externalIds(),
                release.sources(),
                "/stats/v1/releases/" + release.id() + "/observations",
                release.version(),
                release.stamp().createdAt(),
                release.stamp().createdBy(),
                release.stamp().updatedAt(),
                release.stamp().updatedBy());
    }
}
