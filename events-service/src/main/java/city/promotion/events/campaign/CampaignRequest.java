package city.promotion.events.campaign;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign that gathers events 系列活动, as a client sends it whole. */
@Schema(
        name = "CampaignRequest",
        description = "A campaign that gathers events 系列活动.",
        examples =
                "{\"title\": {\"zh-Hans\": \"全球城市推介（新一轮）\", \"en\": \"Global promotion of the city, new round\"}, \"starts\": "
                        + "{\"value\": \"2024-04-17\", \"precision\": \"DAY\", \"timeZone\": \"Asia/Tokyo\"}, \"sources\": [{\"document\": "
                        + "\"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.01\"}], "
                        + "\"visibility\": \"PUBLIC\"}")
record CampaignRequest(
        @NotNull @TextLimit(300) @Schema(description = "Name of the campaign.", required = true)
        LocalizedText title,

        @TextLimit(4000) @Schema(description = "What it is for.")
        LocalizedText summary,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Size(max = 100) @Schema(description = "What it is about, topic by topic; never null.")
        List<@NotNull @TextLimit(300) LocalizedText> topics,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    CampaignRequest {
        topics = topics == null ? List.of() : topics;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }
}
