package city.promotion.conventions.personaldata;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done. */
@Schema(name = "NameErasure", description = "In how many rows `[erased]` stands now in the place of a name 删除结果.")
public record NameErasure(@Schema(required = true) List<Rows> erased) {

    /** Rows of a table. */
    @Schema(name = "ErasedRows", description = "Rows of a table.")
    public record Rows(
            @Schema(description = "As in the search.", examples = "blocker", required = true)
            String table,

            @Schema(description = "How many.", examples = "1", required = true)
            int rows) {}
}
