/** Figures as a picture to print: lines or bars in SVG, with unit and time on the axes. */
package city.promotion.stats.chart;
