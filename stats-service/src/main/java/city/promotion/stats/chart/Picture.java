package city.promotion.stats.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a chart shows, as text and numbers.
 *
 * @param title of the chart
 * @param subject what all its series have in common; empty if nothing
 * @param unit what the vertical axis counts
 * @param time label of the horizontal axis
 * @param source line below; empty if nothing
 * @param periods from the first to the last without a gap: as written, and what people call them
 */
record Picture(
        String title,
        String subject,
        String unit,
        String time,
        String source,
        Map<String, String> periods,
        List<Line> lines) {

    int points() {
        return lines.stream().mapToInt(line -> line.points().size()).sum();
    }

    /** All figures are as high as each other, so that they give an axis no ends. */
    boolean isLevel() {
        return lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(point -> point.height().stripTrailingZeros())
                        .distinct()
                        .count()
                < 2;
    }

    /** The chart in words, for those who cannot see it. */
    String description() {
        var names = lines.stream().map(Line::name).collect(Collectors.joining("; "));
        return Stream.of(subject, names, unit, String.join(" – ", ends()))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(". "));
    }

    private Set<String> ends() {
        var names = List.copyOf(periods.values());
        var ends = new LinkedHashSet<String>();
        ends.add(names.get(0));
        ends.add(names.get(names.size() - 1));
        return ends;
    }
}
