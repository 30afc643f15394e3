package city.promotion.events.itinerary;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit, round table or inspection on the way 行程项, as a client sends it whole. */
@Schema(
        name = "ItineraryItemRequest",
        description = "A visit, round table or inspection on the way 行程项.",
        examples =
                "{\"kind\": \"INSPECTION\", \"title\": {\"zh-Hans\": \"考察神户医疗产业都市园区\", \"en\": \"Inspection of the Kobe medical "
                        + "industry city\"}, \"place\": {\"country\": \"JP\", \"city\": {\"zh-Hans\": \"神户\", \"ja\": \"神戸\", \"en\": \"Kobe\"}, "
                        + "\"timeZone\": \"Asia/Tokyo\"}, \"sources\": [{\"document\": "
                        + "\"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.17\"}]}")
record ItineraryItemRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list ITINERARY_KIND.", examples = "VISIT", required = true)
        String kind,

        @TextLimit(300)
        @Schema(description = "What it is called; may be left out when an organisation or place says it.")
        LocalizedText title,

        @Schema(description = "Organisation that is visited.")
        UUID organisationId,

        @Size(max = 100) @Schema(description = "People who receive the delegation; never null.")
        List<@NotNull UUID> hostPersonIds,

        @Valid @Schema(description = "Where; left out when the source does.")
        Place place,

        @Schema(description = "When, as precise as the source; left out when the source does.")
        PartialDate starts,

        @TextLimit(4000) @Schema(description = "What was seen or talked about.")
        LocalizedText description,

        @Min(0)
        @Max(1000000)
        @Schema(description = "Place in the order; the end of the list unless said.", examples = "1")
        Integer position,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources) {

    ItineraryItemRequest {
        hostPersonIds = hostPersonIds == null ? List.of() : hostPersonIds;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
