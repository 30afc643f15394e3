package city.promotion.projects.project;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who invests in a project. */
@Schema(name = "Investor", description = "Who invests 投资方.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Investor(
        @NotNull @TextLimit(200) LocalizedText name,

        @Schema(description = "Id of the organisation in events-service, where it is known.")
        UUID organisationId,

        @Schema(description = "ISO 3166-1 alpha-2 code of the investor's home.", examples = "JP")
        @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Schema(description = "Share of the project in per cent, decimal text.", examples = "60")
        @Pattern(regexp = "\\d{1,3}(\\.\\d{1,6})?")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100")
        String sharePercent) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    boolean hasKnownCountry() {
        return country == null || COUNTRIES.contains(country);
    }

    BigDecimal share() {
        return sharePercent == null ? BigDecimal.ZERO : new BigDecimal(sharePercent);
    }
}
