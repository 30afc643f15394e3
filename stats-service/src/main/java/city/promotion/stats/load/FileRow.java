package city.promotion.stats.load;

import city.promotion.conventions.sheet.RawRow;

/**
 * A row of a file before it is judged.
 *
 * @param request null where a cell cannot even be read
 * @param comment what an SDMX answer shows as the comment, in a language that it does not name; null where there is none
 */
record FileRow(RawRow raw, RowAction action, ObservationRequest request, String comment) {}
