/** Releases: how figures leave the house, from draft to publication, now or at an embargo. Door: {@link Releases}. */
package city.promotion.stats.release;
