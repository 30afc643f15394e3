package city.promotion.stats.chart;

import city.promotion.stats.observation.Observation;
import city.promotion.stats.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes a picture of figures: judges whether they belong onto one axis, and names what is drawn. */
record Composition(List<Observation> figures, Labels labels) {

    static final int MOST_SERIES = 8;
    static final int MOST_PERIODS = 400;

    private static final String UNIT = "UNIT_MEASURE";

    /** {@code title} is null for the dataset's own name. */
    Picture picture(String title) {
        requireOneAxis();
        var ofSeries = figures.stream()
                .collect(Collectors.groupingBy(Observation::key, LinkedHashMap::new, Collectors.toList()));
        if (ofSeries.size() > MOST_SERIES) {
            throw ChartProblem.TOO_MANY_SERIES
                    .problem(ofSeries.size(), MOST_SERIES)
                    .with("series", ofSeries.size())
                    .with("most", MOST_SERIES);
        }
        var different = different();
        // Figures of one axis have one height each, whichever power of ten a source printed them in.
        var multiplier = figures.stream()
                .filter(figure -> figure.value() != null)
                .mapToInt(figure -> figure.value().multiplier())
                .max()
                .orElse(0);
        var lines = new ArrayList<Line>();
        for (var series : inOrder(ofSeries.values())) {
            lines.add(new Line(lines.size(), name(series.get(0), different), points(series, multiplier)));
        }
        return new Picture(
                title == null ? labels.title() : title,
                common(different),
                labels.unit(unit(), multiplier),
                labels.time(),
                labels.source(figures),
                periods(),
                lines);
    }

    /** Series as their codes stand in the lists, so that totals come before their parts. */
    private List<List<Observation>> inOrder(Collection<List<Observation>> series) {
        var order = Comparator.comparingInt((List<Observation> one) -> 0);
        for (int i = 0; i < labels.dataset().dimensions().size(); i++) {
            var place = i;
            order = order.thenComparingInt(
                    one -> labels.position(place, one.get(0).codes().get(place)));
        }
        return series.stream().sorted(order).toList();
    }

    private void requireOneAxis() {
        var problem = ChartProblem.MIXED.problem();
        var units = used(place(UNIT));
        if (units.size() > 1) {
            problem.violation(UNIT, "one-in-a-chart", String.join(", ", units));
        }
        var frequencies = new TreeSet<String>();
        figures.forEach(figure -> frequencies.add(period(figure.period()).frequency()));
        if (frequencies.size() > 1) {
            problem.violation("FREQ", "one-in-a-chart", String.join(", ", frequencies));
        }
        problem.throwIfViolated();
    }

    private List<Point> points(List<Observation> series, int multiplier) {
        return series.stream()
                .filter(figure -> figure.value() != null)
                .map(figure -> new Point(
                        figure.period(),
                        figure.value()
                                .printed()
                                .scaleByPowerOfTen(figure.value().multiplier() - multiplier),
                        labels.printed(figure.value(), multiplier)))
                .toList();
    }

    /** A period without a figure keeps its place, so that time runs evenly and a line shows its gap. */
    private Map<String, String> periods() {
        var first = figures.stream()
                .map(Observation::period)
                .map(Composition::period)
                .min((one, other) -> one.start().compareTo(other.start()))
                .orElseThrow();
        var last = figures.stream()
                .map(Observation::starts)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var periods = new LinkedHashMap<String, String>();
        for (var period = first; !period.start().isAfter(last); period = period.next()) {
            if (periods.size() == MOST_PERIODS) {
                throw ChartProblem.TOO_MANY_PERIODS.problem(MOST_PERIODS).with("most", MOST_PERIODS);
            }
            periods.put(period.text(), period.in(labels.language()));
        }
        return periods;
    }

    /** Places of the dimensions in which the series differ. */
    private Set<Integer> different() {
        var different = new LinkedHashSet<Integer>();
        for (int place = 0; place < labels.dataset().dimensions().size(); place++) {
            if (used(place).size() > 1) {
                different.add(place);
            }
        }
        return different;
    }

    private String name(Observation figure, Set<Integer> different) {
        return different.isEmpty()
                ? labels.title()
                : different.stream()
                        .map(place -> labels.dimension(place, figure.codes().get(place)))
                        .collect(Collectors.joining(" · "));
    }

    /** Totals and what the axes say already go without saying. */
    private String common(Set<Integer> different) {
        var said = new ArrayList<String>();
        for (int place = 0; place < labels.dataset().dimensions().size(); place++) {
            var code = figures.get(0).codes().get(place);
            if (!different.contains(place) && place != place(UNIT) && place != place("FREQ") && !code.startsWith("_")) {
                said.add(labels.dimension(place, code));
            }
        }
        return String.join(" · ", said);
    }

    private String unit() {
        var place = place(UNIT);
        return place < 0 ? "" : figures.get(0).codes().get(place);
    }

    private TreeSet<String> used(int place) {
        var used = new TreeSet<String>();
        if (place >= 0) {
            figures.forEach(figure -> used.add(figure.codes().get(place)));
        }
        return used;
    }

    private int place(String dimension) {
        var dimensions = labels.dataset().dimensions();
        for (int place = 0; place < dimensions.size(); place++) {
            if (dimensions.get(place).id().equals(dimension)) {
                return place;
            }
        }
        return -1;
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
