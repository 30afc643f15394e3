package city.promotion.stats.load;

import city.promotion.conventions.sheet.RawRow;

/**
 * A row of a file before it is judged.
 *
 * @param request null where a cell cannot even be read
 */
record FileRow(RawRow raw, RowAction action, ObservationRequest request) {}
