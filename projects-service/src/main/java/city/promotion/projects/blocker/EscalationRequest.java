package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A blocker is taken up to somebody higher. */
@Schema(examples = """
                {"level": "DISTRICT", "on": "2024-06-03", "reason": {"zh-Hans": "逾期未解决", "en": "Overdue"}}""", name = "EscalationRequest", description = "Takes it up to somebody higher 提级.")
record EscalationRequest(
        @NotNull EscalationLevel level,
        @NotNull @Schema(examples = "2024-06-03") LocalDate on,
        @NotNull @TextLimit(2000) LocalizedText reason,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds) {

    EscalationRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
    }
}
