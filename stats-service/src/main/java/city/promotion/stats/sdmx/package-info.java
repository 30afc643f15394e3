/** The figures for the statistics world's own software: SDMX-REST 1.5 at {@code /sdmx/v1} and 2.2 at {@code /sdmx/v2}. */
package city.promotion.stats.sdmx;
