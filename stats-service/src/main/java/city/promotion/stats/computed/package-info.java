/** Figures that follow from printed ones, each with its range, its method and its inputs, or the reason why there is none. */
package city.promotion.stats.computed;
