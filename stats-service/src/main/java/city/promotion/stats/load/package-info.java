/** Filling a release: many observations at once, whole or not at all, every error told by row and field. */
package city.promotion.stats.load;
