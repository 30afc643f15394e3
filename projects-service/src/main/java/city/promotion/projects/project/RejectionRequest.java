package city.promotion.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The no of another person, and why. */
@Schema(
        examples = "{\"reason\": \"The permit names another plot\"}",
        name = "RejectionRequest",
        description = "The no of another person, and why 退回.")
record RejectionRequest(
        @NotBlank @Size(max = 2000) @Schema(description = "What the proposer has to mend.")
        String reason) {}
