package city.promotion.stats.calendar;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.stats.release.ReleaseKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment at which figures are to come, as a publisher writes it. */
@Schema(name = "AnnouncementRequest", description = "A moment at which figures are to come 发布预告")
record AnnouncementRequest(
        @NotNull @Size(max = 40) @Schema(description = "Dataset of the figures.", examples = "TRADE", required = true)
        String datasetId,

        @NotNull @Schema(examples = "FLASH", required = true)
        ReleaseKind kind,

        @NotNull @TextLimit(200) @Schema(required = true) LocalizedText title,

        @Size(max = 7)
        @Schema(description = "What the figures are about: 2024, 2024-Q1, 2024-03.", examples = "2024-Q1")
        String period,

        @NotNull @Schema(examples = "2024-04-21T01:00:00Z", required = true)
        Instant plannedFor,

        @Schema(description = "Who may read it; INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility,

        @Size(max = 20) List<@Valid ExternalId> externalIds,
        @Size(max = 20) List<@Valid Source> sources) {}
