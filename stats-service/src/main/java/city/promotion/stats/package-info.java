/** The city's figures: what was printed, by which release, since when it is known, and from which source. */
package city.promotion.stats;
