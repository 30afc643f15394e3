package city.promotion.conventions.imports;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Labels;
import city.promotion.conventions.sheet.RawRow;
import city.promotion.conventions.sheet.SheetProblem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a sheet holds what: its first row names them, by key or by label in any language, and a second row of names
 * may follow it.
 *
 * @param columns by their place in the sheet; a place without a name has no column and must be empty
 * @param remarks places of columns whose name begins with {@code #}; they are for people only
 * @param rows how many rows are taken by names
 */
record Header(Map<Integer, Column> columns, Set<Integer> remarks, int rows) {

    static Header of(String list, List<Column> known, List<RawRow> sheet) {
        var names = names(list, known);
        var first = sheet.get(0);
        var problem = SheetProblem.UNREADABLE.problem(first.address(0));
        var columns = new LinkedHashMap<Integer, Column>();
        var remarks = new HashSet<Integer>();
        var taken = new HashSet<Column>();
        first.refused().forEach((index, code) -> problem.violation(first.address(index), code));
        for (int i = 0; i < first.cells().size(); i++) {
            var name = first.cells().get(i);
            if (name.isBlank() || name.startsWith("#")) {
                remarks.addAll(name.isBlank() ? Set.of() : Set.of(i));
                continue;
            }
            var column = names.get(folded(name));
            if (column == null) {
                violate(problem, first.address(i), name, known);
            } else if (!taken.add(column)) {
                problem.violation(first.address(i), "column-twice", column.key());
            } else {
                columns.put(i, column);
            }
        }
        problem.throwIfViolated();
        var second = sheet.size() > 1 && isHeader(sheet.get(1), columns, names);
        return new Header(columns, remarks, second ? 2 : 1);
    }

    private static void violate(ProblemException problem, String address, String name, List<Column> known) {
        if (problem.violations().size() < 50) {
            problem.violation(
                    address,
                    "unknown-column",
                    name.substring(0, Math.min(60, name.length())),
                    known.stream().map(Column::key).collect(Collectors.joining(", ")));
        }
    }

    private static boolean isHeader(RawRow row, Map<Integer, Column> columns, Map<String, Column> names) {
        var same = new ArrayList<Boolean>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank() && !row.cells().get(i).startsWith("#")) {
                same.add(columns.containsKey(i)
                        && columns.get(i).equals(names.get(folded(row.cells().get(i)))));
            }
        }
        return !same.isEmpty() && !same.contains(false);
    }

    private static Map<String, Column> names(String list, List<Column> known) {
        var names = new HashMap<String, Column>();
        for (var language : Language.values()) {
            var labels = new Labels(list, language);
            known.forEach(column -> names.putIfAbsent(folded(labels.of(column)), column));
        }
        known.forEach(column -> names.put(folded(column.key()), column));
        return names;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
