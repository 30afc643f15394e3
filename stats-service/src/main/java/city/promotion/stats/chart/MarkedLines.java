package city.promotion.stats.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;

/** Lines, then marks, then figures beside the marks where there is room. */
class MarkedLines extends LineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    private static final int LABELS = 2;

    private final transient Room room = new Room();
    private final transient List<Runnable> labels = new ArrayList<>();

    MarkedLines() {
        super(true, true);
    }

    @Override
    public int getPassCount() {
        return LABELS + 1;
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
        if (pass < LABELS) {
            room.within(area);
            super.drawItem(g2, state, area, plot, periods, numbers, heights, row, column, pass);
        } else {
            // Every mark has its place by now.
            labels.forEach(Runnable::run);
            labels.clear();
        }
    }

    @Override
    protected void drawItemLabel(
            Graphics2D g2,
            PlotOrientation orientation,
            CategoryDataset heights,
            int row,
            int column,
            double x,
            double y,
            boolean negative) {
        room.keepFree(x, y);
        var text = getItemLabelGenerator(row, column).generateLabel(heights, row, column);
        var font = getItemLabelFont(row, column);
        var ink = (Color) getItemLabelPaint(row, column);
        labels.add(() -> room.write(g2, font, ink, text, x, y));
    }
}
