package city.promotion.events.meeting;

import city.promotion.conventions.language.LocalizedText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that was met, with the name that the caller may see. */
@Schema(name = "OrganisationMet", description = "An organisation that was met 会见单位.")
record OrganisationMet(
        @Schema(required = true) UUID organisationId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText names) {}
