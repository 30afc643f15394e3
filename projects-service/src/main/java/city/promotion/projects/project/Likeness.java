package city.promotion.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two projects have in common. */
@Schema(
        name = "Likeness",
        description =
                "What they have in common 相似之处: SAME_INVESTOR 投资方相同 (by id or name), SIMILAR_NAME 名称相近, SIMILAR_AMOUNT "
                        + "金额相近 (same currency, within 5 %).")
enum Likeness {
    SAME_INVESTOR,
    SIMILAR_NAME,
    SIMILAR_AMOUNT
}
