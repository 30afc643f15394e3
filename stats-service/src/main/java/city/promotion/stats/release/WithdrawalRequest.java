package city.promotion.stats.release;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a release is taken back. */
@Schema(name = "WithdrawalRequest", description = "Why a release is withdrawn 撤回原因")
record WithdrawalRequest(
        @NotNull @TextLimit(1000) @Schema(description = "Readers see it beside the release.", required = true)
        LocalizedText reason) {}
