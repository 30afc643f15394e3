package city.promotion.conventions.imports;

import city.promotion.conventions.language.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of an import as it is answered. */
@Schema(name = "ImportRow", description = "A row of a sheet and what it would do 导入行.")
record ImportRowResponse(
        @Schema(description = "Number of the row in the sheet.", examples = "7", required = true)
        int row,

        @Schema(required = true) RowAction action,

        @Schema(description = "The record on file; for a new one once it is applied.")
        UUID recordId,

        @Schema(description = "For CHANGE, each value that differs; never null.", required = true)
        List<CellChange> changes,

        @Schema(description = "For REFUSED, everything to mend; never null.", required = true)
        List<ImportResponse.CellFaultText> faults,

        @Schema(description = "Records on file that a new row may be once more; never null.", required = true)
        List<Twin> twins) {

    static ImportRowResponse from(CheckedRow row, Language language) {
        return new ImportRowResponse(
                row.number(),
                row.action(),
                row.recordId(),
                row.changes(),
                row.faults().stream()
                        .map(fault -> ImportResponse.CellFaultText.from(fault, language))
                        .toList(),
                row.twins());
    }
}
