package city.promotion.events.participation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an invitation of many did. */
@Schema(name = "InvitationResponse", description = "What an invitation of many did 批量邀请结果.")
record InvitationResponse(
        @Schema(description = "Participations that are new, all INVITED.", required = true)
        List<UUID> invited,

        @Schema(description = "People and organisations that were on the list already.", required = true)
        List<UUID> already) {}
