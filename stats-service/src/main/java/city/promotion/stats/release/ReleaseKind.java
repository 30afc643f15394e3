package city.promotion.stats.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How settled the figures of a release are. */
@Schema(
        name = "ReleaseKind",
        description = "FLASH first figures 快报, FINAL settled figures 定案, ANNUAL the figures of a year 年报")
public enum ReleaseKind {
    FLASH,
    FINAL,
    ANNUAL
}
