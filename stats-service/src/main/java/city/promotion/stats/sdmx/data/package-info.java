/** Figures in the formats of SDMX, written row by row: a format is one {@link DataWriter}. */
package city.promotion.stats.sdmx.data;
