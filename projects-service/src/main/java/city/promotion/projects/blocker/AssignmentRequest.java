package city.promotion.projects.blocker;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another unit or person takes over. */
@Schema(
        examples = """
                {
                  "on": "2024-05-06",
                  "responsibleUnit": {"zh-Hans": "样本供电单位", "en": "Sample power supplier"},
                  "text": {"zh-Hans": "职责调整", "en": "The duty moved"}
                }""",
        name = "AssignmentRequest",
        description = "Another unit or person takes over 改派; the due date stays.")
record AssignmentRequest(
        @NotNull @Schema(examples = "2024-05-06") LocalDate on,
        @NotNull @TextLimit(200) LocalizedText responsibleUnit,
        @TextLimit(200) LocalizedText responsiblePerson,

        @NotNull @Schema(description = "Why.") @TextLimit(4000)
        LocalizedText text) {}
