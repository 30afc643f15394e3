package city.promotion.stats.sdmx;

import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.data.DataMessage;
import city.promotion.stats.sdmx.structure.DataStructure;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The order of an answer. Rows of a series must stand together, so unless the answer is flat, what names a series comes first, and
 * values and attributes order the observations within their series.
 *
 * @param descending component to whether it goes down, in the order asked for
 */
record Order(Map<String, Boolean> descending) {

    static Order none() {
        return new Order(Map.of());
    }

    /** The parameter {@code sort}: components with pluses between them, {@code *} or {@code series_key}, each with {@code :desc}. */
    static Order read(String sort, DataStructure structure, String observedAt) {
        if (sort == null) {
            return none();
        }
        var descending = new LinkedHashMap<String, Boolean>();
        for (var part : sort.split("\\+", -1)) {
            var colon = part.indexOf(':');
            var name = colon < 0 ? part : part.substring(0, colon);
            var way = colon < 0 ? "asc" : part.substring(colon + 1);
            if (!way.equals("asc") && !way.equals("desc")) {
                throw SdmxProblem.SYNTAX.problem().violation("sort", "one-of", ":asc, :desc");
            }
            for (var component : named(name, structure, observedAt)) {
                descending.putIfAbsent(component, way.equals("desc"));
            }
        }
        return new Order(descending);
    }

    private static List<String> named(String name, DataStructure structure, String observedAt) {
        var all = components(structure);
        if (name.equals("*")) {
            return all;
        }
        if (name.equals("series_key")) {
            return all.stream().filter(id -> !id.equals(observedAt)).toList();
        }
        if (all.contains(name)) {
            return List.of(name);
        }
        if (structure.attribute(name).isPresent()
                || name.equals(structure.measure().id())) {
            return List.of(name);
        }
        throw Face.V2.semantics().problem().violation("sort", "sdmx-component", Parameters.shown(name));
    }

    void into(ObservationQuery.Builder query, DataStructure structure, String observedAt) {
        if (descending.isEmpty()
                && (observedAt.equals(DataMessage.FLAT)
                        || observedAt.equals(structure.time().id()))) {
            return;
        }
        var order = new ArrayList<>(descending.keySet());
        if (!observedAt.equals(DataMessage.FLAT)) {
            var ofSeries = new ArrayList<>(components(structure));
            ofSeries.remove(observedAt);
            var first = order.stream().filter(ofSeries::contains).toList();
            order.removeAll(ofSeries);
            ofSeries.removeAll(first);
            order.addAll(0, ofSeries);
            order.addAll(0, first);
            if (!order.contains(observedAt)) {
                order.add(observedAt);
            }
        }
        order.forEach(component -> query.order(component, descending.getOrDefault(component, false)));
    }

    private static List<String> components(DataStructure structure) {
        return Stream.concat(structure.dimensions().stream(), Stream.of(structure.time()))
                .map(Component::id)
                .toList();
    }
}
