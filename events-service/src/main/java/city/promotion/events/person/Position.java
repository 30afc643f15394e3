package city.promotion.events.person;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office that a person holds or held. */
@Schema(name = "Position", description = "An office that a person holds or held 职务.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Position(
        @Schema(description = "The organisation, when it is on file.")
        UUID organisationId,

        @NotNull @TextLimit(300) @Schema(description = "What the office is called.", required = true)
        LocalizedText title,

        @Schema(description = "Since when, as precise as the source.")
        PartialDate from,

        @Schema(description = "Until when; left out while it is held.")
        PartialDate to) {

    /** Whether it ends before it begins, whatever its dates leave open. */
    boolean reversed() {
        return from != null && to != null && !to.latest().isAfter(from.earliest());
    }
}
