package city.promotion.stats.chart;

/** How figures are drawn; the names are those of the wire. */
enum ChartKind {
    line,
    bar
}
