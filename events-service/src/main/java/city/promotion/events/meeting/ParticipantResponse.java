package city.promotion.events.meeting;

import city.promotion.conventions.language.LocalizedText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody at the table, with the names that the caller may see. */
@Schema(name = "MeetingParticipantResponse", description = "Somebody at the table 参会人.")
record ParticipantResponse(
        @Schema(description = "The person.") UUID personId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText personNames,

        @Schema(description = "The organisation.") UUID organisationId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText organisationNames,

        @Schema(description = "HOST who receives, GUEST who comes.", examples = "HOST", required = true)
        MeetingSide side,

        @Schema(description = "Title of the person as of that day.")
        LocalizedText title) {}
