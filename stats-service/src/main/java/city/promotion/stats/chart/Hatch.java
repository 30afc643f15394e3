package city.promotion.stats.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** How the bars of a series are filled, so that they keep apart without colour; one for each series that a chart may have. */
enum Hatch {
    FULL,
    RISING,
    FALLING,
    LEVEL,
    CROSSED,
    UPRIGHT,
    CHECKED,
    EMPTY;

    private static final double STEP = 6;

    static Hatch of(int series) {
        return values()[series % values().length];
    }

    /** The strokes within a bar, none of which leaves it. */
    Path2D strokes(Rectangle2D bar) {
        var strokes = new Path2D.Double();
        if (this == RISING || this == CROSSED) {
            slanted(strokes, bar, false);
        }
        if (this == FALLING || this == CROSSED) {
            slanted(strokes, bar, true);
        }
        if (this == LEVEL || this == CHECKED) {
            for (double y = bar.getMaxY() - STEP; y > bar.getMinY(); y -= STEP) {
                line(strokes, bar.getMinX(), y, bar.getMaxX(), y);
            }
        }
        if (this == UPRIGHT || this == CHECKED) {
            for (double x = bar.getMinX() + STEP; x < bar.getMaxX(); x += STEP) {
                line(strokes, x, bar.getMinY(), x, bar.getMaxY());
            }
        }
        return strokes;
    }

    private static void slanted(Path2D strokes, Rectangle2D bar, boolean falling) {
        var width = bar.getWidth();
        var height = bar.getHeight();
        for (double far = STEP; far < width + height; far += STEP) {
            // From the upper left corner along the top and down the right side, and along the left side and the bottom.
            var right = Math.min(far, width);
            var left = Math.max(0, far - height);
            line(
                    strokes,
                    falling ? bar.getMaxX() - right : bar.getMinX() + right,
                    bar.getMinY() + Math.max(0, far - width),
                    falling ? bar.getMaxX() - left : bar.getMinX() + left,
                    bar.getMinY() + Math.min(far, height));
        }
    }

    private static void line(Path2D strokes, double fromX, double fromY, double toX, double toY) {
        strokes.moveTo(fromX, fromY);
        strokes.lineTo(toX, toY);
    }
}
