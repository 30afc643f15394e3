package city.promotion.stats.reckoning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose level a figure speaks of: the codes that say who and what, and the unit of the level.
 *
 * @param codes all dimensions but frequency, accumulation, transformation and unit
 */
public record Subject(Map<String, String> codes, String unit) {

    private static final Set<String> NOT_OF_SUBJECT = Set.of("FREQ", "ACCUM", "TRANSFORMATION", "UNIT_MEASURE");
    private static final Set<String> DIVISIONS =
            Set.of("COUNTERPART_AREA", "OWNERSHIP", "ACTIVITY", "TRADE_MODE", "ENTERPRISE");
    private static final String AREA = "REF_AREA";
    private static final String FLOW = "FLOW";
    private static final String BOTH_FLOWS = "IX";
    /** What a code begins with that says: all of the whole but this part. */
    static final String REST = "_X_";

    /** The subject's codes among those of a figure. */
    static Map<String, String> codesOf(Map<String, String> figure) {
        var codes = new TreeMap<>(figure);
        codes.keySet().removeAll(NOT_OF_SUBJECT);
        return codes;
    }

    /**
     * The whole that it is a part of: the same with its one division undone, in the same unit. Where it is divided twice
     * (a partner and a form of trade) the source does not say of which whole, and there is none.
     */
    public Optional<Subject> whole() {
        var divided = codes.entrySet().stream()
                .filter(code -> !total(code.getKey(), code.getValue()).equals(code.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (divided.isEmpty()) {
            return codes.containsKey(FLOW) && !codes.get(FLOW).equals(BOTH_FLOWS)
                    ? Optional.of(with(FLOW, BOTH_FLOWS))
                    : Optional.empty();
        }
        return divided.size() > 1
                ? Optional.empty()
                : Optional.of(with(divided.get(0), total(divided.get(0), codes.get(divided.get(0)))));
    }

    /** All of the whole but this part; a code of its own, {@code _X_PRIVATE}, says so. */
    public Optional<Subject> rest() {
        return whole().flatMap(whole -> codes.entrySet().stream()
                .filter(code -> !code.getValue().equals(whole.codes().get(code.getKey())))
                .findFirst()
                .filter(code ->
                        DIVISIONS.contains(code.getKey()) && !code.getValue().startsWith(REST))
                .map(code -> with(code.getKey(), REST + code.getValue())));
    }

    /** The code that says: all of the whole but this part; none where the code is the whole, or of a dimension that divides nothing. */
    public static Optional<String> restOf(String dimension, String code) {
        return DIVISIONS.contains(dimension) && !total(dimension, code).equals(code)
                ? Optional.of(REST + code)
                : Optional.empty();
    }

    /** Whether it is divided by more than one dimension. */
    public boolean isDividedTwice() {
        return codes.entrySet().stream()
                        .filter(code -> !total(code.getKey(), code.getValue()).equals(code.getValue()))
                        .count()
                > 1;
    }

    public Subject with(String dimension, String code) {
        var changed = new TreeMap<>(codes);
        changed.put(dimension, code);
        return new Subject(changed, unit);
    }

    public Subject in(String otherUnit) {
        return new Subject(codes, otherUnit);
    }

    /** The code of the whole that a code of the dimension divides; itself if it divides none. */
    private static String total(String dimension, String code) {
        if (dimension.equals(AREA)) {
            return code.matches("\\d{6}") ? code.substring(0, 4) + "00" : code;
        }
        if (!DIVISIONS.contains(dimension)) {
            return code;
        }
        return dimension.equals("COUNTERPART_AREA") ? "W1" : "_T";
    }
}
