/** The shapes that figures are recorded in: datasets, their dimensions and the code lists behind them. Door: {@link Datasets}. */
package city.promotion.stats.dataset;
