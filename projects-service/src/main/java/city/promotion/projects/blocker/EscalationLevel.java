package city.promotion.projects.blocker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to whom a blocker was taken. */
@Schema(
        name = "EscalationLevel",
        description = "Up to whom it was taken 提级: UNIT 责任单位主要负责人, DISTRICT 区级, CITY_LEADER 市领导.")
enum EscalationLevel {
    UNIT,
    DISTRICT,
    CITY_LEADER
}
