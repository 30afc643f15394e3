package city.promotion.projects.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What span of time an amount covers; single periods and cumulated figures are never added to each other. */
@Schema(
        name = "Accumulation",
        description =
                "What the amount covers 累计方式: CUR the period alone 当期, YTD from January to the end of the period 本年累计, "
                        + "ITD from the beginning of the project to the end of the period 开工以来累计.")
enum Accumulation {
    CUR,
    YTD,
    ITD
}
