package city.promotion.stats.jsonstat;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.period.Period;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Figures as a cube: the dimensions of the dataset in their order, then the power of ten that a figure is printed in, then time.
 * A source prints one figure in 亿 and the next in 万; as a dimension of its own the power lets both stand as printed.
 */
record Cube(List<Edge> edges, List<Cell> cells) {

    static final String MULTIPLIER = "UNIT_MULT";
    static final String TIME = "TIME_PERIOD";

    /** Readers make an array of all cells, empty ones too. */
    static final long MOST_CELLS = 5_000_000;

    private static final LocalizedText MULTIPLIER_NAME = text("Power of ten", "单位乘数", "桁（10のべき乗）");
    private static final LocalizedText TIME_NAME = text("Time period", "时间", "時点");

    /** The cube of one version of each figure; 413 when it has more cells than readers can hold. */
    static Cube of(List<Observation> figures, Vocabulary words) {
        var multipliers = multipliers(figures);
        var edges = edges(figures, multipliers, words);
        requireReadable(edges);
        var cells = new ArrayList<Cell>(figures.size());
        for (var figure : figures) {
            cells.add(new Cell(place(figure, multipliers, edges), figure));
        }
        cells.sort(Comparator.comparingLong(Cell::place));
        return new Cube(List.copyOf(edges), List.copyOf(cells));
    }

    private static List<Edge> edges(List<Observation> figures, Map<Observation, String> multipliers, Vocabulary words) {
        var edges = new ArrayList<Edge>();
        var dimensions = words.dataset().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            var dimension = dimensions.get(i);
            var place = i;
            var used = used(figures, figure -> figure.codes().get(place));
            edges.add(new Edge(dimension.id(), words.in(dimension.name()), words.labels(dimension.codeList(), used)));
        }
        edges.add(new Edge(
                MULTIPLIER, words.in(MULTIPLIER_NAME), words.labels(MULTIPLIER, used(figures, multipliers::get))));
        edges.add(new Edge(TIME, words.in(TIME_NAME), periods(figures, words)));
        return edges;
    }

    private static Map<String, String> periods(List<Observation> figures, Vocabulary words) {
        var periods = new LinkedHashMap<String, String>();
        figures.stream()
                .sorted(Comparator.comparing(Observation::starts).thenComparing(Observation::period))
                .forEach(figure -> periods.computeIfAbsent(
                        figure.period(),
                        text -> Period.parse(text)
                                .map(period -> period.in(words.language()))
                                .orElse(text)));
        return periods;
    }

    /** The power of ten of each figure; a missing one stands with the others of its series. */
    private static Map<Observation, String> multipliers(List<Observation> figures) {
        var ofSeries = new HashMap<String, Integer>();
        for (var figure : figures) {
            if (figure.value() != null) {
                ofSeries.putIfAbsent(figure.key(), figure.value().multiplier());
            }
        }
        var multipliers = new IdentityHashMap<Observation, String>();
        for (var figure : figures) {
            var multiplier = figure.value() == null
                    ? ofSeries.getOrDefault(figure.key(), 0)
                    : figure.value().multiplier();
            multipliers.put(figure, String.valueOf(multiplier));
        }
        return multipliers;
    }

    private static long place(Observation figure, Map<Observation, String> multipliers, List<Edge> edges) {
        long place = 0;
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            var code = i < figure.codes().size()
                    ? figure.codes().get(i)
                    : edge.id().equals(TIME) ? figure.period() : multipliers.get(figure);
            place = place * edge.size() + edge.places().get(code);
        }
        return place;
    }

    private static void requireReadable(List<Edge> edges) {
        var cells = BigInteger.ONE;
        for (var edge : edges) {
            cells = cells.multiply(BigInteger.valueOf(edge.size()));
        }
        if (cells.compareTo(BigInteger.valueOf(MOST_CELLS)) > 0) {
            throw JsonStatProblem.CUBE_TOO_LARGE
                    .problem(cells, MOST_CELLS)
                    .with("cells", cells)
                    .with("most", MOST_CELLS);
        }
    }

    private static TreeSet<String> used(List<Observation> figures, Function<Observation, String> code) {
        var used = new TreeSet<String>();
        figures.forEach(figure -> used.add(code.apply(figure)));
        return used;
    }

    private static LocalizedText text(String en, String zh, String ja) {
        return new LocalizedText(Map.of("en", en, "zh-Hans", zh, "ja", ja));
    }
}
