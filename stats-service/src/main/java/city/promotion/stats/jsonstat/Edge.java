package city.promotion.stats.jsonstat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One dimension of a cube with the categories that its figures have.
 *
 * @param label what the dimension is called
 * @param labels what each category is called, in the order of the categories
 * @param places number of each category, from 0
 */
record Edge(String id, String label, Map<String, String> labels, Map<String, Integer> places) {

    Edge(String id, String label, Map<String, String> labels) {
        this(id, label, labels, numbered(labels));
    }

    int size() {
        return labels.size();
    }

    List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    private static Map<String, Integer> numbered(Map<String, String> labels) {
        var places = new LinkedHashMap<String, Integer>();
        labels.keySet().forEach(code -> places.put(code, places.size()));
        return places;
    }
}
