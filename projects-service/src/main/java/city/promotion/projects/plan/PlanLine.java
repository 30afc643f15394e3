package city.promotion.projects.plan;

/**
 * An entry of a plan with what the ledger says of its year.
 *
 * @param done JSON list of amounts, one for each currency, as far as the caller may see them
 */
record PlanLine(PlanEntry entry, String done) {}
