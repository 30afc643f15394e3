package city.promotion.conventions.imports;

import city.promotion.conventions.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it is answered. */
@Schema(name = "Import", description = "A sheet that came in 导入: what it would do, and whether it was done.")
record ImportResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The list that the sheet belongs to.", examples = "organisations", required = true)
        String list,

        @Schema(examples = "organisations-2024-04-22.xlsx") String fileName,
        @Schema(required = true) ImportState state,

        @Schema(description = "Rows of the sheet below its header.", examples = "400", required = true)
        int rows,

        @Schema(description = "Rows looked at or applied so far.", examples = "400", required = true)
        int rowsDone,

        @Schema(description = "Rows that make a new record.", examples = "380", required = true)
        int creates,

        @Schema(description = "Rows that change a record on file.", examples = "15", required = true)
        int changes,

        @Schema(description = "Rows that are on file as they stand.", examples = "5", required = true)
        int unchanged,

        @Schema(description = "Rows that must be mended; with one of them nothing can be applied.", required = true)
        int refused,

        @Schema(description = "New rows that may be on file already.", examples = "2", required = true)
        int withTwins,

        @Schema(description = "Row at which an application was given up, without a trace.", examples = "17")
        Integer failedRow,

        @Schema(description = "Why it was given up; never null.", required = true)
        List<CellFaultText> failure,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        Instant appliedAt,
        String appliedBy) {

    /** Something to mend, in the caller's language. */
    @Schema(name = "CellFault", description = "Something to mend in a row 错误.")
    record CellFaultText(
            @Schema(description = "Address of the cell; null when it is about the row.", examples = "B7")
            String cell,

            @Schema(description = "Key of the column; null likewise.", examples = "names.ja")
            String column,

            @Schema(description = "Stable name of the rule.", examples = "not-blank", required = true)
            String code,

            @Schema(
                    description = "What is wrong and how to mend it, in the caller's language.",
                    examples = "is required: send a text that is not blank",
                    required = true)
            String message) {

        static CellFaultText from(CellFault fault, Language language) {
            return new CellFaultText(
                    fault.cell(),
                    fault.column(),
                    fault.code(),
                    fault.texts().get(language.locale().getLanguage()));
        }
    }
}
