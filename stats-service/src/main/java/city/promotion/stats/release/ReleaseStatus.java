package city.promotion.stats.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a release stands. */
@Schema(
        name = "ReleaseStatus",
        description =
                "DRAFT being filled 草稿, SCHEDULED settled and waiting for its embargo 待发布, PUBLISHED 已发布, WITHDRAWN taken back 已撤回")
enum ReleaseStatus {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
