package city.promotion.conventions.personaldata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place that names a person. */
@Schema(name = "Mention", description = "A place that names a person 提及.")
public record Mention(
        @Schema(
                description =
                        "What stands there: a table of this service, `history`, `changes` (what the change feed said), `imports` (rows "
                                + "of sheets) or `readings` (what was searched for).",
                examples = "blocker",
                required = true)
        String table,

        @Schema(
                description = "Id of the row; of a sheet with the number of its row.",
                examples = "0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f",
                required = true)
        String id,

        @Schema(description = "The field.", examples = "responsiblePerson", required = true)
        String field,

        @Schema(description = "All that stands in the field.", required = true)
        Object value) {}
