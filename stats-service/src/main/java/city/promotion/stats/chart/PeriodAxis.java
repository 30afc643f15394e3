package city.promotion.stats.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;

/** The axis of time: few periods stand side by side, many are turned, and of very many every so-manieth is named. */
class PeriodAxis extends CategoryAxis {

    private static final long serialVersionUID = 1L;
    private static final int SIDE_BY_SIDE = 6;
    private static final int NAMED = 24;

    private final transient Map<String, String> names;
    private final transient List<String> periods;
    private final int step;

    /** {@code names} of the periods in their order. */
    PeriodAxis(String label, Map<String, String> names) {
        super(label);
        this.names = names;
        this.periods = List.copyOf(names.keySet());
        this.step = (names.size() + NAMED - 1) / NAMED;
        if (names.size() > SIDE_BY_SIDE) {
            setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        setLowerMargin(0.02);
        setUpperMargin(0.02);
    }

    /** Whole, since a period that is cut short could be any. */
    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        var label = new TextBlock();
        var period = category.toString();
        if (periods.indexOf(period) % step == 0) {
            label.addLine(names.get(period), getTickLabelFont(category), getTickLabelPaint(category));
        }
        return label;
    }
}
