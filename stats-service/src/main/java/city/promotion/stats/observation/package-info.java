/** Reading the figures: what the city says now, or said at an earlier moment, exactly as printed. */
package city.promotion.stats.observation;
