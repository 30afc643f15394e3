package city.promotion.projects.ledger;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an amount does not count any longer. */
@Schema(
        examples = "{\"reason\": \"Sample: the payment belonged to another project\"}",
        name = "WithdrawalRequest",
        description = "Why the entry no longer counts 撤销原因.")
record WithdrawalRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "The payment belonged to another project")
        String reason,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds,

        @Valid @Size(max = 50) List<@NotNull @Valid Source> sources) {

    WithdrawalRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
