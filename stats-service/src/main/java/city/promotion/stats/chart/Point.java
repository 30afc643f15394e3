package city.promotion.stats.chart;

import java.math.BigDecimal;

/**
 * A figure in a chart.
 *
 * @param period as written: {@code 2024-Q1}
 * @param height in the unit of the axis
 * @param label the figure as printed, with what the source says beside it
 */
record Point(String period, BigDecimal height, String label) {}
