package city.promotion.projects.project;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The yes of another person. */
@Schema(
        examples = "{\"reason\": \"Seen on site on 20 February\"}",
        name = "ApprovalRequest",
        description = "The yes of another person 核准; may be empty.")
record ApprovalRequest(
        @Size(max = 2000) @Schema(description = "What the approver wants on record.")
        String reason) {}
