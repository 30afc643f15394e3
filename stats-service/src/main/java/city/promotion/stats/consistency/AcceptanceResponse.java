package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a contradiction was accepted. */
@Schema(name = "AcceptedContradiction", description = "Who accepted a contradiction, and why 对矛盾的接受说明")
record AcceptanceResponse(
        @Schema(required = true) LocalizedText reason,
        @Schema(required = true) Instant acceptedAt,
        @Schema(examples = "publisher", required = true) String acceptedBy) {}
