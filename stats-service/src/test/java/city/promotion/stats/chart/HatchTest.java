package city.promotion.stats.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HatchTest {

    @ParameterizedTest
    @EnumSource(Hatch.class)
    void staysWithinItsBar(Hatch hatch) {
        var bar = new Rectangle2D.Double(10, 20, 15, 70);
        var strokes = hatch.strokes(bar);
        var around = new Rectangle2D.Double(9.99, 19.99, 15.02, 70.02);
        assertTrue(strokes.getCurrentPoint() == null || around.contains(strokes.getBounds2D()), hatch.name());
    }

    @Test
    void isAnotherForEachSeriesOfAChart() {
        var bar = new Rectangle2D.Double(0, 0, 20, 50);
        var drawn = new HashSet<String>();
        for (int series = 1; series < Composition.MOST_SERIES - 1; series++) {
            drawn.add(text(Hatch.of(series).strokes(bar).getPathIterator(null)));
        }
        assertEquals(Composition.MOST_SERIES - 2, drawn.size());
        assertEquals(Hatch.FULL, Hatch.of(0));
        assertEquals(Hatch.EMPTY, Hatch.of(Composition.MOST_SERIES - 1));
    }

    private static String text(PathIterator path) {
        var text = new StringBuilder();
        var point = new double[6];
        for (; !path.isDone(); path.next()) {
            text.append(path.currentSegment(point)).append(point[0]).append(point[1]);
        }
        return text.toString();
    }
}
