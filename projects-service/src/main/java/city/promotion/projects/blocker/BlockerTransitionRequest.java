package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take a blocker one step on, or to open it again. */
@Schema(
        examples = """
                {
                  "to": "ASSIGNED",
                  "on": "2024-04-22",
                  "responsibleUnit": {"zh-Hans": "新吴区样本责任单位", "en": "Sample unit in Xinwu"},
                  "responsiblePerson": {"zh-Hans": "样本责任人"},
                  "actionWanted": {"zh-Hans": "明确供电方案", "en": "Settle the plan of supply"},
                  "dueDate": "2024-05-31"
                }""",
        name = "BlockerTransitionRequest",
        description =
                "One step 办理步骤: ASSIGNED, IN_PROGRESS, RESOLVED, SIGNED_OFF in this order, or OPEN to open it again.")
record BlockerTransitionRequest(
        @NotNull BlockerStatus to,

        @NotNull
        @Schema(
                description = "Day of the step; not before the step before, not in the future.",
                examples = "2024-04-22")
        LocalDate on,

        @Schema(description = "What was done; required to resolve and to open again.") @TextLimit(4000)
        LocalizedText text,

        @Schema(description = "Required to assign.") @TextLimit(200)
        LocalizedText responsibleUnit,

        @TextLimit(200) LocalizedText responsiblePerson,

        @Schema(description = "Required to assign, unless the blocker says it already.") @TextLimit(2000)
        LocalizedText actionWanted,

        @Schema(
                description = "Required to assign; later only an approved due-date change moves it.",
                examples = "2024-05-31")
        LocalDate dueDate,

        @Schema(description = "Documents of the project that prove it (`/projects/{id}/evidence`).") @Size(max = 50)
        List<@NotNull UUID> evidenceIds,

        @Valid @Size(max = 50) List<@NotNull @Valid ExternalId> externalIds) {

    BlockerTransitionRequest {
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
        externalIds = externalIds == null ? List.of() : externalIds;
    }
}
