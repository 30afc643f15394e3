package city.promotion.conventions.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * A row as it was found.
 *
 * @param number in the sheet
 * @param version of the record on file when it was compared; null for a new one
 * @param cells as they stood in the sheet
 * @param request what it asks for, in the form of the JSON API; null when it asks for nothing
 */
record CheckedRow(
        int number,
        RowAction action,
        UUID recordId,
        Long version,
        UUID parentId,
        List<String> cells,
        JsonNode request,
        List<CellChange> changes,
        List<CellFault> faults,
        List<Twin> twins) {

    /** The same row with the records that it may be once more. */
    CheckedRow with(List<Twin> found) {
        return new CheckedRow(number, action, recordId, version, parentId, cells, request, changes, faults, found);
    }
}
