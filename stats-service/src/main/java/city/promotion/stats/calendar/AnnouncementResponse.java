package city.promotion.stats.calendar;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.stats.release.ReleaseKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment at which figures are to come. */
@Schema(name = "Announcement", description = "A moment at which figures are to come 发布预告")
record AnnouncementResponse(
        @Schema(required = true) UUID id,
        @Schema(examples = "TRADE", required = true) String datasetId,
        @Schema(required = true) ReleaseKind kind,
        @Schema(required = true) LocalizedText title,
        @Schema(examples = "2024-Q1", nullable = true) String period,

        @Schema(examples = "2024-04-21T01:00:00Z", required = true)
        Instant plannedFor,

        @Schema(required = true) Visibility visibility,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static AnnouncementResponse from(Announcement announcement) {
        return new AnnouncementResponse(
                announcement.id(),
                announcement.datasetId(),
                announcement.kind(),
                announcement.title(),
                announcement.period(),
                announcement.plannedFor(),
                announcement.visibility(),
                announcement.externalIds(),
                announcement.sources(),
                announcement.version(),
                announcement.stamp().createdAt(),
                announcement.stamp().createdBy(),
                announcement.stamp().updatedAt(),
                announcement.stamp().updatedBy());
    }
}
