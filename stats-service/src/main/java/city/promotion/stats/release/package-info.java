/** Releases: how figures leave the house, from draft to publication, now or at an embargo. Doors: {@link Releases}, {@link ReckonedReleases}. */
package city.promotion.stats.release;
