package city.promotion.stats.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Lays a picture out as a chart. Colours keep apart for colour-blind readers; on a black and white print, lines differ by dashes
 * and marks and bars by their strokes.
 */
record Drawing(Picture picture, ChartKind kind) {

    /** Figures beside their marks as long as there is room for them. */
    static final int LABELLED = 24;

    private static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(0xCCCCCC);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xD55E00),
            new Color(0x56B4E9),
            new Color(0x000000),
            new Color(0xCC79A7),
            new Color(0x999999));

    private static final List<float[]> DASHES =
            List.of(new float[] {100, 0}, new float[] {8, 4}, new float[] {2, 3}, new float[] {10, 3, 2, 3});

    private static final List<Shape> MARKS = List.of(
            new Ellipse2D.Double(-3.5, -3.5, 7, 7),
            new Rectangle2D.Double(-3.5, -3.5, 7, 7),
            polygon(0, -4.5, 4.5, 3.5, -4.5, 3.5),
            polygon(0, -5, 5, 0, 0, 5, -5, 0));

    JFreeChart chart() {
        var numbers = new NumberAxis();
        numbers.setNumberFormatOverride(
                new DecimalFormat("#,##0.############", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        numbers.setAutoRangeIncludesZero(kind == ChartKind.bar || picture.isLevel());
        numbers.setTickLabelFont(TEXT);
        numbers.setUpperMargin(0.08);
        numbers.setTickLabelPaint(INK);
        var periods = new PeriodAxis(picture.time(), picture.periods());
        periods.setLabelFont(TEXT);
        periods.setTickLabelFont(TEXT);
        periods.setLabelPaint(INK);
        periods.setTickLabelPaint(INK);

        var plot = new CategoryPlot(heights(), periods, numbers, kind == ChartKind.bar ? bars() : lines());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        return framed(plot);
    }

    private JFreeChart framed(CategoryPlot plot) {
        var chart = new JFreeChart(picture.title(), TITLE, plot, picture.lines().size() > 1);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 8, 8));
        chart.getTitle().setPaint(INK);
        if (!picture.subject().isEmpty()) {
            var subject = new TextTitle(picture.subject(), TEXT);
            subject.setPaint(INK);
            chart.addSubtitle(subject);
        }
        // Above the axis and not along it, where a long name would be longer than the axis.
        var unit = new TextTitle(picture.unit(), TEXT);
        unit.setPaint(INK);
        unit.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.addSubtitle(unit);
        if (chart.getLegend() != null) {
            chart.getLegend().setItemFont(TEXT);
            chart.getLegend().setFrame(BlockBorder.NONE);
            chart.getLegend().setItemLabelPadding(new RectangleInsets(2, 2, 2, 10));
        }
        if (!picture.source().isEmpty()) {
            var source = new TextTitle(picture.source(), SMALL);
            source.setPaint(INK);
            source.setPosition(RectangleEdge.BOTTOM);
            source.setHorizontalAlignment(HorizontalAlignment.RIGHT);
            chart.addSubtitle(0, source);
        }
        return chart;
    }

    private DefaultCategoryDataset heights() {
        var heights = new DefaultCategoryDataset();
        for (var line : picture.lines()) {
            picture.periods().keySet().forEach(period -> heights.addValue((Number) null, line, period));
            line.points().forEach(point -> heights.addValue(point.height(), line, point.period()));
        }
        return heights;
    }

    private LineAndShapeRenderer lines() {
        var lines = new MarkedLines();
        for (int i = 0; i < picture.lines().size(); i++) {
            lines.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
            lines.setSeriesShape(i, MARKS.get(i % MARKS.size()));
            lines.setSeriesStroke(
                    i,
                    new BasicStroke(
                            2f,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_ROUND,
                            10f,
                            DASHES.get((i + i / MARKS.size()) % DASHES.size()),
                            0f));
        }
        label(lines);
        return lines;
    }

    private BarRenderer bars() {
        var bars = new HatchedBars();
        for (int i = 0; i < picture.lines().size(); i++) {
            bars.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
        }
        label(bars);
        return bars;
    }

    private void label(CategoryItemRenderer renderer) {
        if (picture.points() <= LABELLED) {
            renderer.setDefaultItemLabelGenerator(new PrintedLabels(picture.lines()));
            renderer.setDefaultItemLabelsVisible(true);
            renderer.setDefaultItemLabelFont(SMALL);
            renderer.setDefaultItemLabelPaint(INK);
        }
    }

    private static Shape polygon(double... coordinates) {
        var path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
