package city.promotion.conventions.sheet;

import java.util.List;

/**
 * One column of a sheet.
 *
 * @param key stable name by which an import finds the column, the path of the member in the JSON: {@code starts.precision}
 * @param path the same as steps
 * @param kind how its values are written
 * @param element its type; for {@link Kind#LINES} that of the entries
 * @param owner the type that has the member, {@code PartialDate}
 */
public record Column(String key, List<String> path, Kind kind, Class<?> element, Class<?> owner) {

    /** How the values of a column are written into a cell. */
    public enum Kind {
        /** As it is. */
        TEXT,
        /** A number of JSON. */
        NUMBER,
        /** A decimal number that JSON carries as text, so that {@code 2.0} stays {@code 2.0}. */
        FIGURE,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** A day, {@code 2024-04-18}. */
        DAY,
        /** A list, one entry a line. */
        LINES,
        /** Anything else, as JSON. */
        JSON
    }

    /** The member of the record that the column belongs to, {@code starts} of {@code starts.precision}. */
    public String member() {
        return path.get(0);
    }
}
