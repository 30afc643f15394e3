package city.promotion.projects.plan;

import city.promotion.conventions.date.PartialDate;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what happened compares with what was planned. */
@Schema(
        name = "Punctuality",
        description =
                "What happened against what was planned 是否按期: UNPLANNED 无计划日期, DUE 未到期, OVERDUE 逾期, ON_TIME 按期, LATE "
                        + "延后. A date that leaves a span open is late only when all of it is.")
enum Punctuality {
    UNPLANNED,
    DUE,
    OVERDUE,
    ON_TIME,
    LATE;

    static Punctuality of(PartialDate planned, PartialDate actual, Instant now) {
        if (planned == null) {
            return UNPLANNED;
        }
        if (actual == null) {
            return planned.latest().isAfter(now) ? DUE : OVERDUE;
        }
        return actual.earliest().isBefore(planned.latest()) ? ON_TIME : LATE;
    }
}
