package city.promotion.conventions.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of a record on file that the sheet has otherwise. */
@Schema(name = "CellChange", description = "A value on file that the sheet has otherwise 变更.")
record CellChange(
        @Schema(description = "Key of the column.", examples = "names.ja", required = true)
        String field,

        @Schema(description = "On file, as a cell shows it; empty for nothing.", examples = "神戸製鋼")
        String old,

        @com.fasterxml.jackson.annotation.JsonProperty("new")
        @Schema(name = "new", description = "In the sheet.", examples = "神戸製鋼所")
        String wanted) {}
