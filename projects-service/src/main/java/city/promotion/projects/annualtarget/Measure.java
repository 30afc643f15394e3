package city.promotion.projects.annualtarget;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target counts: projects that entered a stage in the year, or money of the year. */
@Schema(
        name = "TargetMeasure",
        description =
                "What is counted 指标: SIGNED_COUNT 签约数, REGISTERED_COUNT 注册数, STARTED_COUNT 开工数, COMPLETED_COUNT 竣工数, "
                        + "IN_PRODUCTION_COUNT 投产数 (projects that entered the stage for the first time in the year); AGREED 协议投资, "
                        + "PAID_IN 到位资金, COMPLETED_INVESTMENT 完成投资, FDI_UTILISED 实际使用外资 (money of the year, in the target's currency).")
enum Measure {
    SIGNED_COUNT("SIGNED", null),
    REGISTERED_COUNT("REGISTERED", null),
    STARTED_COUNT("STARTED", null),
    COMPLETED_COUNT("COMPLETED", null),
    IN_PRODUCTION_COUNT("IN_PRODUCTION", null),
    AGREED(null, "AGREED"),
    PAID_IN(null, "PAID_IN"),
    COMPLETED_INVESTMENT(null, "COMPLETED"),
    FDI_UTILISED(null, "FDI_UTILISED");

    private final String stage;
    private final String moneyKind;

    Measure(String stage, String moneyKind) {
        this.stage = stage;
        this.moneyKind = moneyKind;
    }

    boolean isMoney() {
        return moneyKind != null;
    }

    /** The stage whose first entry is counted, or the kind of money that is summed. */
    String counted() {
        return isMoney() ? moneyKind : stage;
    }
}
