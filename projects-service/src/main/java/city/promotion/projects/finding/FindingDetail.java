package city.promotion.projects.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts that a rule found, as far as they belong to it. */
@Schema(name = "FindingDetail", description = "The facts behind a finding 依据, as far as they belong to its rule.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingDetail(
        @Schema(description = "First day after the signing or the start.", nullable = true)
        LocalDate counted,

        @Schema(description = "Milestones or blockers that are overdue.", examples = "2", nullable = true)
        Integer count,

        @Schema(description = "The milestone or blocker that is overdue longest.", nullable = true)
        UUID recordId,

        @Schema(description = "When that one was due.", nullable = true)
        LocalDate due,

        @Schema(description = "Day of the last entry about the project.", nullable = true)
        LocalDate lastContact,

        @Schema(description = "Currency of the amounts.", examples = "CNY", nullable = true)
        String currency,

        @Schema(description = "Agreed investment, exact decimal text.", examples = "1250000000", nullable = true)
        String agreed,

        @Schema(
                description = "Money paid in: the larger of the latest cumulated figure and the sum of the years.",
                examples = "12500000",
                nullable = true)
        String paid,

        @Schema(description = "What is missing up to the share.", examples = "175000000", nullable = true)
        String needed) {

    /** What may stand in braces in the words of a rule. */
    Map<String, Object> byName() {
        var named = new LinkedHashMap<String, Object>();
        named.put("count", count);
        named.put("due", due);
        named.put("lastContact", lastContact);
        named.put("currency", currency);
        named.put("needed", needed);
        return named;
    }
}
