package city.promotion.projects.milestone;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone as a client sends it whole. */
@Schema(
        examples = """
                {
                  "kind": "CONSTRUCTION_PERMIT",
                  "title": {"zh-Hans": "样本 施工许可证", "en": "Sample: construction permit"},
                  "planned": {"value": "2024-06", "precision": "MONTH"},
                  "met": {"value": "2024-06-21", "precision": "DAY"},
                  "note": "Sample: permit for the first section"
                }""",
        name = "MilestoneRequest",
        description = "A milestone as it is written 里程碑, whole: what is left out is empty afterwards.")
record MilestoneRequest(
        @NotBlank @Size(max = 60) @Schema(description = "Code list MILESTONE_KIND.", examples = "CONSTRUCTION_PERMIT")
        String kind,

        @TextLimit(200) @Schema(description = "What exactly is due.")
        LocalizedText title,

        @NotNull @Schema(description = "By when; a month or a quarter is due at its end.")
        PartialDate planned,

        @Schema(description = "When it was met; left out while it is not.")
        PartialDate met,

        @Size(max = 2000) @Schema(examples = "Sample: permit for the first section")
        String note,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources) {

    MilestoneRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
