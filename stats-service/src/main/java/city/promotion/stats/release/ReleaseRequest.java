package city.promotion.stats.release;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release as a statistician writes it. */
@Schema(name = "ReleaseRequest", description = "A release as a statistician writes it 发布批次")
record ReleaseRequest(
        @NotNull
        @Size(max = 40)
        @Schema(
                description = "Dataset of its figures; fixed once the release is there.",
                examples = "TRADE",
                required = true)
        String datasetId,

        @NotNull @Schema(examples = "FLASH", required = true)
        ReleaseKind kind,

        @NotNull @TextLimit(200) @Schema(required = true) LocalizedText title,

        @Schema(
                description = "Before this moment the release stays invisible, whenever it is published.",
                examples = "2024-04-21T01:00:00Z")
        Instant embargoUntil,

        @Schema(
                description = "Who may read its figures once published; INTERNAL unless said.",
                defaultValue = "INTERNAL")
        Visibility visibility,

        @Size(max = 20) List<@Valid ExternalId> externalIds,

        @Size(max = 20) @Schema(description = "Sources of every figure that names none of its own.")
        List<@Valid Source> sources) {}
