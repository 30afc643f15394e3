package city.promotion.events.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two records may be one. */
@Schema(
        name = "DuplicateReason",
        description =
                "Why two records may be one 疑似重复的理由: the same official name in any script (legal forms left out), an alias that is a "
                        + "name of the other, the same website, the same organisation inside two 统一社会信用代码, an office at the same organisation.")
enum DuplicateReason {
    SAME_NAME,
    SAME_ALIAS,
    SAME_WEBSITE,
    SAME_IDENTIFIER,
    SAME_OFFICE
}
