package city.promotion.events.place;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something happens. */
@Schema(
        name = "Place",
        description = "Where something happens 地点.",
        examples =
                "{\"country\": \"JP\", \"city\": {\"zh-Hans\": \"东京\", \"ja\": \"東京\", \"en\": \"Tokyo\"}, \"timeZone\": \"Asia/Tokyo\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @NotNull @Country @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP", required = true)
        String country,

        @NotNull @TextLimit(100) LocalizedText city,
        @TextLimit(300) LocalizedText venue,

        @ZoneName @Schema(description = "IANA name of the zone on the clocks there.", examples = "Asia/Tokyo")
        String timeZone) {}
