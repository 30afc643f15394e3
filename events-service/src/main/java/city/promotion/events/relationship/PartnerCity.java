package city.promotion.events.relationship;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.events.place.Country;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The city at the other end of a relationship. */
@Schema(name = "PartnerCity", description = "The other city 对方城市.", examples = "{\"country\": \"JP\", \"city\": {\"zh-Hans\": \"明石\", \"ja\": \"明石\", \"en\": \"Akashi\"}}")
record PartnerCity(
        @NotNull @Country @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP", required = true) String country,
        @NotNull @TextLimit(100) @Schema(required = true) LocalizedText city) {}
