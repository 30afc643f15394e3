package city.promotion.stats.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** Bars that keep apart by their strokes as well as by their colours. */
class HatchedBars extends BarRenderer {

    private static final long serialVersionUID = 1L;
    private static final BasicStroke STROKE = new BasicStroke(2f);
    private static final BasicStroke OUTLINE = new BasicStroke(1f);
    private static final Rectangle2D SAMPLE = new Rectangle2D.Double(-10, -6, 20, 12);

    private final transient Room room = new Room();
    private final transient List<Runnable> labels = new ArrayList<>();

    HatchedBars() {
        setBarPainter(new Painter());
        setShadowVisible(false);
        setDrawBarOutline(true);
        setMaximumBarWidth(0.1);
    }

    @Override
    public LegendItem getLegendItem(int dataset, int series) {
        var hatch = Hatch.of(series);
        var colour = getSeriesPaint(series);
        return new LegendItem(
                getPlot().getDataset(dataset).getRowKey(series).toString(),
                null,
                null,
                null,
                true,
                SAMPLE,
                hatch == Hatch.FULL,
                colour,
                true,
                colour,
                OUTLINE,
                true,
                hatch.strokes(SAMPLE),
                STROKE,
                colour);
    }

    @Override
    public int getPassCount() {
        return 2;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis periods,
            ValueAxis numbers,
            CategoryDataset heights,
            int row,
            int column,
            int pass) {
        if (pass == 0) {
            room.within(area);
            super.drawItem(g2, state, area, plot, periods, numbers, heights, row, column, pass);
        } else {
            // Every bar has its place by now.
            labels.forEach(Runnable::run);
            labels.clear();
        }
    }

    @Override
    protected void drawItemLabel(
            Graphics2D g2,
            CategoryDataset heights,
            int row,
            int column,
            CategoryPlot plot,
            CategoryItemLabelGenerator generator,
            Rectangle2D bar,
            boolean negative) {
        room.keepFree(bar);
        var text = generator.generateLabel(heights, row, column);
        var font = getItemLabelFont(row, column);
        var ink = (Color) getItemLabelPaint(row, column);
        labels.add(() -> room.writeAtEnd(g2, font, ink, text, bar, negative));
    }

    private static final class Painter implements BarPainter {

        @Override
        public void paintBar(
                Graphics2D g2, BarRenderer bars, int row, int column, RectangularShape bar, RectangleEdge base) {
            var hatch = Hatch.of(row);
            var colour = bars.getItemPaint(row, column);
            g2.setPaint(hatch == Hatch.FULL ? colour : Color.WHITE);
            g2.fill(bar);
            g2.setPaint(colour);
            g2.setStroke(STROKE);
            g2.draw(hatch.strokes(bar.getFrame()));
            g2.setStroke(OUTLINE);
            g2.draw(bar);
        }

        @Override
        public void paintBarShadow(
                Graphics2D g2,
                BarRenderer bars,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // Ink that says nothing.
        }
    }
}
