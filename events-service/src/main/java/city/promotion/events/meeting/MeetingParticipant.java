package city.promotion.events.meeting;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody at the table, as a client sends it and as it is kept. */
@Schema(
        name = "MeetingParticipantRequest",
        description = "Somebody at the table 参会人: a person, an organisation or a person of an organisation.",
        examples =
                "{\"personId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\", \"side\": \"HOST\", \"title\": {\"zh-Hans\": \"村田制作所代表取缔役会长\"}}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingParticipant(
        @Schema(description = "The person; required unless `organisationId` is given.")
        UUID personId,

        @Schema(description = "The organisation; required unless `personId` is given.")
        UUID organisationId,

        @NotNull @Schema(description = "HOST who receives, GUEST who comes.", examples = "HOST", required = true)
        MeetingSide side,

        @TextLimit(300) @Schema(description = "Title of the person as of that day.")
        LocalizedText title) {}
