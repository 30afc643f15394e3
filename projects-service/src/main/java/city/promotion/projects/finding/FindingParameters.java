package city.promotion.projects.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule measures by; each rule uses some of them. */
@Schema(
        name = "FindingParameters",
        description = "What the rule measures by 参数; a rule has some of them, and those are sent whole.",
        examples = "{\"months\": 6, \"percent\": 15}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingParameters(
        @Min(0) @Max(3650) @Schema(description = "Days that may pass.", examples = "365", nullable = true)
        Integer days,

        @Min(0) @Max(120) @Schema(description = "Months that may pass.", examples = "6", nullable = true)
        Integer months,

        @Min(1) @Max(100) @Schema(description = "Per cent of the agreed investment.", examples = "15", nullable = true)
        Integer percent) {

    /** The parameters by name, those that are not given as null. */
    Map<String, Object> byName() {
        var named = new LinkedHashMap<String, Object>();
        named.put("days", days);
        named.put("months", months);
        named.put("percent", percent);
        return named;
    }
}
