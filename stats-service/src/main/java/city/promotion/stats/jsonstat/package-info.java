/** Figures as a cube of JSON-stat 2.0, which charting and table tools of statistics read. */
package city.promotion.stats.jsonstat;
