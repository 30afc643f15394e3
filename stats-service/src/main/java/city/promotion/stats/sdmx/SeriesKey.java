package city.promotion.stats.sdmx;

import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.structure.DataStructure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the key of a path. What is left out, at the end or between two dots, is free. */
final class SeriesKey {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");

    private SeriesKey() {}

    /** SDMX-REST 1: {@code all}, or one key with pluses between codes, {@code Q.YTD+CUR..IX}. */
    static void read1(String key, DataStructure structure, ObservationQuery.Builder query) {
        if (!key.equals("all")) {
            parts(key, structure, Face.V1).forEach((dimension, codes) -> query.codes(dimension, codes));
        }
    }

    /** SDMX-REST 2: {@code *}, or keys with commas between them, {@code Q.YTD.*.IX,M.CUR}. */
    static void read2(String keys, DataStructure structure, ObservationQuery.Builder query) {
        if (keys.equals("*")) {
            return;
        }
        for (var key : keys.split(",", -1)) {
            query.key(parts(key, structure, Face.V2));
        }
    }

    private static Map<String, Set<String>> parts(String key, DataStructure structure, Face face) {
        var parts = key.split("\\.", -1);
        if (parts.length > structure.dimensions().size()) {
            throw face.semantics()
                    .problem()
                    .violation(
                            "key", "sdmx-key-too-long", structure.dimensions().size());
        }
        var codes = new HashMap<String, Set<String>>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].equals("*")) {
                continue;
            }
            var wanted = face == Face.V1 ? List.of(parts[i].split("\\+", -1)) : List.of(parts[i]);
            if (!wanted.stream().allMatch(code -> CODE.matcher(code).matches())) {
                throw SdmxProblem.SYNTAX.problem().violation("key", "sdmx-key", Parameters.shown(parts[i]));
            }
            codes.put(structure.dimensions().get(i).id(), Set.copyOf(new java.util.HashSet<>(wanted)));
        }
        return codes;
    }
}
