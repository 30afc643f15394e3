/** What the figures are made of, in the words of SDMX: dataflows, structures, concepts and code lists, and how they refer to each other. Door: {@link Structures}. */
package city.promotion.stats.sdmx.structure;
