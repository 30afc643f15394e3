package city.promotion.projects.annualtarget;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as it is read. */
@Schema(name = "Target", description = "What a district or a unit is to reach in a year 年度目标.")
record TargetResponse(
        @Schema(required = true) UUID id,
        @Schema(examples = "320214", nullable = true) String district,
        @Schema(nullable = true) LocalizedText unit,
        @Schema(examples = "2024", required = true) int year,
        @Schema(required = true) Measure measure,
        @Schema(required = true) Quantity value,

        @Schema(description = "True for an invented target.", examples = "true", required = true)
        boolean sample,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(required = true) Visibility visibility,
        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(examples = "editor-1", required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(examples = "editor-1", required = true) String updatedBy)
        implements Versioned {

    static TargetResponse from(Target target) {
        return new TargetResponse(
                target.id(),
                target.district(),
                target.unit(),
                target.year(),
                target.measure(),
                target.value(),
                target.sample(),
                target.externalIds(),
                target.sources(),
                target.visibility(),
                target.version(),
                target.stamp().createdAt(),
                target.stamp().createdBy(),
                target.stamp().updatedAt(),
                target.stamp().updatedBy());
    }
}
