package city.promotion.conventions.sheet;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param number as spreadsheets count, from 1
 * @param cells texts, empty where nothing is
 * @param refused cells that cannot be read, by index: the code of the reason
 */
public record RawRow(int number, List<String> cells, Map<Integer, String> refused) {

    public boolean isBlank() {
        return refused.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    /** The address of a cell as spreadsheets write it, {@code B7}. */
    public String address(int index) {
        var letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(number).toString();
    }
}
