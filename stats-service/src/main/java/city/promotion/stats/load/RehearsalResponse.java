package city.promotion.stats.load;

import city.promotion.stats.consistency.ConsistencyVerdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file would do. */
@Schema(name = "FileRehearsal", description = "What a file would bring into the release 预检结果")
record RehearsalResponse(
        @Schema(description = "Rows of the file below its header.", examples = "27", required = true)
        long rows,

        @Schema(description = "Figures that they would bring, deletions included.", examples = "27", required = true)
        long observations,

        @Schema(description = "Those of them that delete a figure.", examples = "0", required = true)
        long deletions,

        @Schema(
                description =
                        "Those of them that say what stands already, whatever source they cite; all of them where an export comes "
                                + "back as it was. 与现有数据相同",
                examples = "0",
                required = true)
        long unchanged,

        @Schema(
                description =
                        "Whether the release, with these figures, could be true; what the check of a publication would find.",
                required = true)
        ConsistencyVerdict verdict,

        @Schema(
                description =
                        "Figures that cannot be true together, at most 300 times; a publication would be refused for them until they are "
                                + "mended or accepted. 相互矛盾的数据",
                required = true)
        List<ContradictionResponse> contradictions) {}
