package city.promotion.stats.sdmx;

import city.promotion.stats.computed.ComputedFigure;
import city.promotion.stats.observation.Answer;
import city.promotion.stats.observation.Availability;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.observation.ObservationQuery.Comparison;
import city.promotion.stats.sdmx.Filter.Term;
import city.promotion.stats.sdmx.structure.Attribute;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computed figures that a question matches. They are few and in no database, so the question is asked of each. */
class ComputedRows {

    private static final Comparator<String> BY_NUMBER = Comparator.comparing(BigDecimal::new);

    private final Dataflow flow;
    private final ObservationQuery query;
    private final Map<UUID, Map<Attribute, String>> besides = new HashMap<>();
    private final List<Observation> rows;

    ComputedRows(Dataflow flow, ObservationQuery query, List<ComputedFigure> all) {
        this.flow = flow;
        this.query = query;
        all.forEach(figure -> besides.put(figure.observation().id(), besides(figure)));
        var matching = all.stream()
                .map(ComputedFigure::observation)
                .filter(this::matches)
                .toList();
        this.rows = windows(matching).stream()
                .sorted(order())
                .skip(query.offset())
                .limit(query.limit() == null ? Long.MAX_VALUE : query.limit())
                .toList();
    }

    Answer answer() {
        return Answer.of(rows);
    }

    Map<UUID, Map<Attribute, String>> besides() {
        return besides;
    }

    Availability availability() {
        var codes = new LinkedHashMap<String, Set<String>>();
        var dimensions = flow.structure().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            var place = i;
            var found = rows.stream().map(row -> row.codes().get(place)).collect(Collectors.toSet());
            codes.put(
                    dimensions.get(i).id(),
                    dimensions.get(i).codes().items().stream()
                            .map(item -> item.id())
                            .filter(found::contains)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return new Availability(
                codes,
                rows.stream()
                        .sorted(Comparator.comparing(Observation::starts).thenComparing(Observation::period))
                        .map(Observation::period)
                        .distinct()
                        .toList(),
                rows.stream().map(Observation::key).distinct().count(),
                rows.size());
    }

    private static Map<Attribute, String> besides(ComputedFigure figure) {
        var besides = new EnumMap<Attribute, String>(Attribute.class);
        besides.put(Attribute.METHOD, figure.method());
        besides.put(Attribute.INPUTS, figure.inputs());
        if (figure.low() != null) {
            besides.put(Attribute.INTERVAL_LOW, figure.low());
        }
        if (figure.high() != null) {
            besides.put(Attribute.INTERVAL_HIGH, figure.high());
        }
        return besides;
    }

    private boolean matches(Observation row) {
        return carries(row, query.codes())
                && (query.keys().isEmpty() || query.keys().stream().anyMatch(key -> carries(row, key)))
                && (query.periods().isEmpty() || query.periods().contains(row.period()))
                && (query.startsFrom() == null || !row.starts().isBefore(query.startsFrom()))
                && (query.endsBy() == null || !row.ends().isAfter(query.endsBy()))
                && query.filters().stream()
                        .allMatch(filter -> filter.alternatives().stream()
                                .anyMatch(all -> all.stream()
                                        .allMatch(comparison -> holds(filter.component(), comparison, row))));
    }

    private boolean carries(Observation row, Map<String, Set<String>> wanted) {
        return wanted.entrySet().stream().allMatch(one -> one.getValue().contains(code(one.getKey(), row)));
    }

    private String code(String dimension, Observation row) {
        var dimensions =
                flow.structure().dimensions().stream().map(Component::id).toList();
        return dimension.equals(ObservationQuery.TIME)
                ? row.starts().toString()
                : row.codes().get(dimensions.indexOf(dimension));
    }

    /** What lacks the attribute matches nothing; of several texts one is enough. */
    private boolean holds(String component, Comparison comparison, Observation row) {
        var term = new Term(comparison.operator(), comparison.value());
        var texts = texts(component, row);
        if (comparison.operator().startsWith("n")) {
            return !texts.isEmpty() && texts.stream().allMatch(term::holds);
        }
        return texts.stream()
                .anyMatch(text -> Filter.isNumber(component) && Filter.isCompared(comparison.operator())
                        ? term.holds(BY_NUMBER.compare(text, comparison.value()))
                        : term.holds(text));
    }

    private List<String> texts(String component, Observation row) {
        if (component.equals("OBS_VALUE")) {
            return row.value() == null ? List.of() : List.of(row.value().value());
        }
        return switch (Attribute.valueOf(component)) {
            case OBS_STATUS -> List.of(row.status());
            case CONF_STATUS -> List.of(row.confidentiality());
            case UNIT_MULT -> List.of(String.valueOf(row.value().multiplier()));
            case DECIMALS -> List.of(String.valueOf(row.decimals()));
            case QUALIFIER -> List.of(row.value().qualifier().name());
            case COMMENT_OBS -> List.copyOf(row.comment().texts().values());
            case SOURCE ->
                row.sources().stream().map(source -> source.document()).toList();
            case KNOWN_FROM -> List.of(row.knownFrom().toString());
            default ->
                Stream.ofNullable(besides.get(row.id()).get(Attribute.valueOf(component)))
                        .toList();
        };
    }

    private List<Observation> windows(List<Observation> matching) {
        if (query.firstN() == null && query.lastN() == null) {
            return matching;
        }
        var bySeries = matching.stream()
                .collect(Collectors.groupingBy(Observation::key, LinkedHashMap::new, Collectors.toList()));
        var left = new ArrayList<Observation>();
        for (var series : bySeries.values()) {
            var starts = series.stream().map(Observation::starts).collect(Collectors.toCollection(TreeSet::new));
            var wanted = new LinkedHashSet<>();
            if (query.firstN() != null) {
                starts.stream().limit(query.firstN()).forEach(wanted::add);
            }
            if (query.lastN() != null) {
                starts.descendingSet().stream().limit(query.lastN()).forEach(wanted::add);
            }
            series.stream().filter(row -> wanted.contains(row.starts())).forEach(left::add);
        }
        return left;
    }

    private Comparator<Observation> order() {
        var order = Comparator.<Observation>comparingInt(row -> 0);
        for (var step : query.order()) {
            var texts = Filter.isNumber(step.component()) ? BY_NUMBER : Comparator.<String>naturalOrder();
            order = order.thenComparing(
                    row -> first(step.component(), row),
                    Comparator.nullsLast(step.descending() ? texts.reversed() : texts));
        }
        return order.thenComparing(Observation::key).thenComparing(Observation::starts);
    }

    private String first(String component, Observation row) {
        var isDimension = component.equals(ObservationQuery.TIME)
                || flow.structure().dimension(component).isPresent();
        Collection<String> texts = isDimension ? List.of(code(component, row)) : texts(component, row);
        return texts.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
