/** Reading the figures: one question for every format, answered with what the city says now or said at an earlier moment, exactly as printed. Door: {@link Observations}. */
package city.promotion.stats.observation;
