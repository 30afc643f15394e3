package city.promotion.events.followup;

import city.promotion.conventions.language.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something was done. */
@Schema(name = "Completion", description = "How it was done 办结情况.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Completion(
        @Schema(description = "Day on which it was done.", examples = "2024-05-10", required = true)
        LocalDate doneOn,

        @Schema(description = "Who did it.", examples = "editor-1", required = true)
        String doneBy,

        @Schema(description = "What came of it.") LocalizedText result) {}
