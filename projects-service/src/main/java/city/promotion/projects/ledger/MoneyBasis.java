package city.promotion.projects.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure is the one that is used. */
@Schema(
        name = "MoneyBasis",
        description = "Which figure is used and why 采用口径: ONLY_SINGLE_PERIODS and ONLY_CUMULATED, there is no other; "
                + "CUMULATED_REACHES_AS_FAR, the cumulated figure is as recent, and its source summed it itself; "
                + "SINGLE_PERIODS_REACH_FURTHER, the single periods are more recent and hold all that the cumulated figure "
                + "holds; SINGLE_PERIODS_INCOMPLETE, they are more recent and hold less, so the cumulated figure is used; "
                + "ONLY_YEAR_TO_DATE, only figures cumulated within a year are there, and none is used for the whole.")
enum MoneyBasis {
    ONLY_SINGLE_PERIODS,
    ONLY_CUMULATED,
    CUMULATED_REACHES_AS_FAR,
    SINGLE_PERIODS_REACH_FURTHER,
    SINGLE_PERIODS_INCOMPLETE,
    ONLY_YEAR_TO_DATE
}
