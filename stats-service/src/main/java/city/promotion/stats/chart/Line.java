package city.promotion.stats.chart;

import java.util.List;

/**
 * One series of a chart.
 *
 * @param place from 0, in the order of the code lists
 * @param name what tells it from the other series; the legend's text
 */
record Line(int place, String name, List<Point> points) implements Comparable<Line> {

    /** The chart library tells series apart by it. */
    @Override
    public int compareTo(Line other) {
        return Integer.compare(place, other.place);
    }

    /** The chart library writes it into the legend. */
    @Override
    public String toString() {
        return name;
    }
}
