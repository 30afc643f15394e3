package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contradiction is accepted. */
@Schema(name = "AcceptanceRequest", description = "Why a contradiction is accepted 接受矛盾的理由")
record AcceptanceRequest(
        @NotNull @TextLimit(1000) @Schema(description = "Kept with the release.", required = true)
        LocalizedText reason) {}
