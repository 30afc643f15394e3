package city.promotion.projects.track;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of the rules; a handful, so that there is never a next page. */
@Schema(name = "RuleSetList", description = "All versions of the rules, newest first 规则版本列表.")
record RuleSetList(
        @Schema(required = true) List<RuleSetResponse> items,

        @Schema(description = "Always null: the list is whole.", nullable = true, required = true)
        String next) {}
