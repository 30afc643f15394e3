package city.promotion.projects.ledger;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verifier says of an amount. */
@Schema(
        examples = "{\"note\": \"Compared with the sample bank statement\"}",
        name = "VerificationRequest",
        description = "What the verifier compared 核验意见.")
record VerificationRequest(
        @Size(max = 2000) @Schema(examples = "Compared with the bank statement")
        String note) {}
