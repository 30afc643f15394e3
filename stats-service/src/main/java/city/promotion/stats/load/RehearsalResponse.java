package city.promotion.stats.load;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file would do. */
@Schema(name = "FileRehearsal", description = "What a file would bring into the release 预检结果")
record RehearsalResponse(
        @Schema(description = "Rows of the file below its header.", examples = "27", required = true)
        long rows,

        @Schema(description = "Figures that they would bring, deletions included.", examples = "27", required = true)
        long observations,

        @Schema(description = "Those of them that delete a figure.", examples = "0", required = true)
        long deletions) {}
