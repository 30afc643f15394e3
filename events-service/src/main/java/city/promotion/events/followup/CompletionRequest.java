package city.promotion.events.followup;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that something was done. */
@Schema(
        name = "CompletionRequest",
        description = "Says that a follow-up was done 办结.",
        examples =
                "{\"doneOn\": \"2024-05-10\", \"doneBy\": \"对日合作处\", \"result\": {\"zh-Hans\": \"样本：已寄送园区资料\", \"en\": \"Sample: documents of the park were sent\"}}")
record CompletionRequest(
        @Schema(description = "Day on which it was done; today unless said.", examples = "2024-05-10")
        LocalDate doneOn,

        @Size(min = 1, max = 200) @Schema(description = "Who did it; the caller unless said.", examples = "对日合作处")
        String doneBy,

        @TextLimit(4000) @Schema(description = "What came of it.")
        LocalizedText result) {}
