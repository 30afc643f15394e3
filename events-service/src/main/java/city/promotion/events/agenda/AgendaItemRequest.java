package city.promotion.events.agenda;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens at an event 议程项, as a client sends it whole. */
@Schema(
        name = "AgendaItemRequest",
        description = "What happens at an event 议程项.",
        examples =
                "{\"kind\": \"PERFORMANCE\", \"title\": {\"zh-Hans\": \"二胡演奏\", \"en\": \"Erhu performance\"}, \"works\": "
                        + "[{\"zh-Hans\": \"二泉映月\"}, {\"zh-Hans\": \"赛马\"}], \"position\": 12, \"sources\": [{\"document\": "
                        + "\"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.14\"}]}")
record AgendaItemRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list AGENDA_KIND.", examples = "SPEECH", required = true)
        String kind,

        @NotNull @TextLimit(300) @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @TextLimit(4000) @Schema(description = "More about it.")
        LocalizedText description,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Size(max = 100) @Schema(description = "Those of the event's participations who act in it; never null.")
        List<@NotNull UUID> participationIds,

        @Size(max = 100) @Schema(description = "Works that are played or shown; never null.")
        List<@NotNull @TextLimit(300) LocalizedText> works,

        @Min(0)
        @Max(1000000)
        @Schema(description = "Place in the order; the end of the list unless said.", examples = "1")
        Integer position,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources) {

    AgendaItemRequest {
        participationIds = participationIds == null ? List.of() : participationIds;
        works = works == null ? List.of() : works;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
