package city.promotion.projects.finding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All rules; a handful, so that there is never a next page. */
@Schema(name = "FindingRuleList", description = "All rules by which projects are looked at 预警规则.")
record FindingRuleList(
        @Schema(required = true) List<FindingRuleResponse> items,

        @Schema(description = "Always null: the list is whole.", nullable = true, required = true)
        String next) {}
