package city.promotion.stats.chart;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How figures are drawn; the names are those of the wire. */
@Schema(description = "How figures are drawn 图表类型: as lines or as bars")
enum ChartKind {
    line,
    bar
}
