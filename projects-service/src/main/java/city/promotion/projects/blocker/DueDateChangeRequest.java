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

/** The wish for another due date. */
@Schema(examples = """
                {"proposed": "2024-06-30", "reason": {"zh-Hans": "设备到货推迟", "en": "The equipment arrives later"}}""", name = "DueDateChangeRequest", description = "The wish for another due date 延期申请.")
record DueDateChangeRequest(
        @NotNull @Schema(examples = "2024-06-30") LocalDate proposed,
        @NotNull @TextLimit(2000) LocalizedText reason,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds) {

    DueDateChangeRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
    }
}
