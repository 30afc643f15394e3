package city.promotion.events.outcome;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.quantity.Quantity;
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

/** What came of an event 成果, as a client sends it whole. */
@Schema(
        name = "OutcomeRequest",
        description = "What came of an event 成果.",
        examples =
                "{\"kind\": \"SIGNING_BATCH\", \"title\": {\"zh-Hans\": \"现场签约项目\", \"en\": \"Projects signed on the spot\"}, "
                        + "\"announcedCount\": {\"value\": \"17\", \"unit\": \"1\"}, \"fields\": [\"REGIONAL_HQ\", \"CONSUMER_RETAIL\", "
                        + "\"RND_CENTER\", \"DIGITAL_PLATFORM\", \"FUND\", \"INDUSTRIAL_PARK\"], \"fieldsComplete\": false, \"sources\": "
                        + "[{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.10\"}]}")
record OutcomeRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list OUTCOME_KIND.", examples = "SIGNING_BATCH", required = true)
        String kind,

        @NotNull @TextLimit(300) @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @TextLimit(4000) @Schema(description = "More about it.")
        LocalizedText description,

        @Schema(description = "How many were announced, unit `1`; never filled up with what is not on file.")
        Quantity announcedCount,

        @Size(max = 50)
        @Schema(
                description = "Fields of cooperation: codes of the list COOPERATION_FIELD; never null.",
                examples = "[\"REGIONAL_HQ\", \"RND_CENTER\"]")
        List<@NotBlank @Size(max = 60) String> fields,

        @Schema(description = "false where the source names some fields and says there are others.")
        Boolean fieldsComplete,

        @Size(max = 100) @Schema(description = "What a directive or proposal says, item by item; never null.")
        List<@NotNull @TextLimit(2000) LocalizedText> points,

        @Schema(description = "Organisation whose work it is, for example the publisher.")
        UUID organisationId,

        @Min(0)
        @Max(1000000)
        @Schema(description = "Place in the order; the end of the list unless said.", examples = "1")
        Integer position,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources) {

    OutcomeRequest {
        fields = fields == null ? List.of() : fields;
        points = points == null ? List.of() : points;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
