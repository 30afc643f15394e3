package city.promotion.stats.load;

import city.promotion.conventions.language.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of a draft that cannot be true together, and where they stand in the file. */
@Schema(name = "FileContradiction", description = "Figures that cannot be true together 文件中相互矛盾的数据")
record ContradictionResponse(
        @Schema(required = true) LocalizedText explanation,

        @Schema(
                description = "Each figure that takes part: its key and its period.",
                examples = "[\"Q.YTD.320200.IX.W1._T._T._T.N.CNY 2024-Q1\"]",
                required = true)
        List<String> figures,

        @Schema(
                description = "Its cell, in the same order; null for a figure that the draft holds already. 所在单元格",
                examples = "[\"L2\"]",
                required = true)
        List<String> cells) {}
