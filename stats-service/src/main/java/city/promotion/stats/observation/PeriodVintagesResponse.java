package city.promotion.stats.observation;

import city.promotion.conventions.quantity.Quantity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said of one period, moment by moment. */
@Schema(name = "PeriodVintages", description = "What was said of one period, moment by moment 一个时期的历次数据")
record PeriodVintagesResponse(
        @Schema(examples = "2024-Q1", required = true) String period,

        @Schema(
                description = "The figure at each of the moments; null where there was none.",
                required = true,
                extensions = @Extension(name = "x-items-may-be-null", value = "true"))
        List<Quantity> values,

        @Schema(description = "Number of versions of the figure.", examples = "2", required = true)
        int versions,

        @Schema(
                description =
                        "Latest minus first figure, in their unit and power of ten; null where they cannot be compared.",
                examples = "0.4",
                nullable = true)
        String revision) {}
