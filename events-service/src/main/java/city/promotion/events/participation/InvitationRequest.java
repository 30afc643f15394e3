package city.promotion.events.participation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to invite, many in one call. */
@Schema(
        name = "InvitationRequest",
        description =
                "Whom to invite 批量邀请: people and organisations of the register. Who is on the list already stays as it is.",
        examples =
                "{\"role\": \"ATTENDEE\", \"personIds\": [\"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"], \"organisationIds\": []}")
record InvitationRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list PARTICIPATION_ROLE.", examples = "ATTENDEE", required = true)
        String role,

        @Size(max = 500) @Schema(description = "People to invite.")
        List<@NotNull UUID> personIds,

        @Size(max = 500) @Schema(description = "Organisations to invite.")
        List<@NotNull UUID> organisationIds) {

    InvitationRequest {
        personIds = personIds == null ? List.of() : personIds;
        organisationIds = organisationIds == null ? List.of() : organisationIds;
    }
}
