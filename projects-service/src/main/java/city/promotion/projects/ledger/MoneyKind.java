package city.promotion.projects.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an amount is an amount of; amounts of several kinds are never added. */
@Schema(
        name = "MoneyKind",
        description = "What the amount is 金额类别: AGREED 协议投资, REGISTERED_CAPITAL 注册资本, PLANNED 计划投资, PAID_IN 到位资金, "
                + "COMPLETED 完成投资, FDI_UTILISED 实际使用外资. Amounts of several kinds are never added.")
enum MoneyKind {
    AGREED,
    REGISTERED_CAPITAL,
    PLANNED,
    PAID_IN,
    COMPLETED,
    FDI_UTILISED;

    /** A plan is made ahead; everything else has happened. */
    boolean mayLieAhead() {
        return this == PLANNED;
    }
}
