package city.promotion.events.relationship;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.events.place.Country;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The city at the other end of a relationship, or the country when the source names no city. */
@Schema(
        name = "PartnerCity",
        description = "The other city 对方城市.",
        examples = "{\"country\": \"JP\", \"city\": {\"zh-Hans\": \"明石\", \"ja\": \"明石\", \"en\": \"Akashi\"}}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerCity(
        @NotNull @Country @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP", required = true)
        String country,

        @TextLimit(100) @Schema(description = "Left out when the tie is with the country as a whole.")
        LocalizedText city) {}
