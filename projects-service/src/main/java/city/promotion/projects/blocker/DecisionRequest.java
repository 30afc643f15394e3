package city.promotion.projects.blocker;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a proposed due date holds from now on. */
@Schema(
        examples = "{\"approved\": true, \"note\": \"Agreed at the dispatch meeting\"}",
        name = "DecisionRequest",
        description = "Whether the proposed due date holds from now on 审批.")
record DecisionRequest(
        @NotNull @Schema(examples = "true") Boolean approved,

        @Size(max = 2000) @Schema(examples = "Agreed at the dispatch meeting")
        String note) {}
