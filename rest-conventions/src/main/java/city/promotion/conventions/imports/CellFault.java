package city.promotion.conventions.imports;

import java.util.Map;

/**
 * Something to mend in a row, as it is kept.
 *
 * @param cell address, {@code B7}; null when it is about the row
 * @param column key of the column; null likewise
 * @param texts by language
 */
record CellFault(String cell, String column, String code, Map<String, String> texts) {}
