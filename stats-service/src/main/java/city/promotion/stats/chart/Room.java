package city.promotion.stats.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where figures are written in a chart: none over another, rather none at all than one that cannot be read. */
class Room {

    private static final double GAP = 6;

    private static final double MARK = 4;

    private final List<Rectangle2D> taken = new ArrayList<>();
    private Rectangle2D area;

    /** Nothing is written outside. */
    void within(Rectangle2D area) {
        this.area = area;
    }

    /** For the mark of a figure. */
    void keepFree(double x, double y) {
        keepFree(new Rectangle2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK));
    }

    void keepFree(Rectangle2D place) {
        taken.add(place);
    }

    /** Writes the text beside the point where there is room: above it, below it, to the right, to the left. */
    void write(Graphics2D g2, Font font, Color ink, String text, double x, double y) {
        var metrics = g2.getFontMetrics(font);
        double width = metrics.stringWidth(text);
        double height = metrics.getAscent();
        var beside = Math.min(y - height / 2, area.getMaxY() - height);
        var places = List.of(
                new Rectangle2D.Double(x - width / 2, y - GAP - height, width, height),
                new Rectangle2D.Double(x - width / 2, y + GAP, width, height),
                new Rectangle2D.Double(x + 2 * GAP, beside, width, height),
                new Rectangle2D.Double(x - 2 * GAP - width, beside, width, height));
        writeAtOneOf(g2, font, ink, text, places);
    }

    /** Writes the text at the end of a bar if there is room. */
    void writeAtEnd(Graphics2D g2, Font font, Color ink, String text, Rectangle2D bar, boolean below) {
        var metrics = g2.getFontMetrics(font);
        double width = metrics.stringWidth(text);
        double height = metrics.getAscent();
        var y = below ? bar.getMaxY() + 1 : bar.getMinY() - 1 - height;
        writeAtOneOf(
                g2, font, ink, text, List.of(new Rectangle2D.Double(bar.getCenterX() - width / 2, y, width, height)));
    }

    private void writeAtOneOf(Graphics2D g2, Font font, Color ink, String text, List<? extends Rectangle2D> places) {
        for (var place : places) {
            if (area.contains(place) && taken.stream().noneMatch(place::intersects)) {
                taken.add(place);
                g2.setFont(font);
                g2.setPaint(ink);
                g2.drawString(text, (float) place.getMinX(), (float) place.getMaxY() - 1);
                return;
            }
        }
    }
}
