package city.promotion.projects.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who besides the author saw that an amount is right. */
@Schema(name = "Verification", description = "Who besides the author saw that it is right 核验.")
record Verification(
        @Schema(examples = "verifier-1", required = true) String by,
        @Schema(required = true) Instant at,
        @Schema(nullable = true) String note) {}
