package city.promotion.stats.chart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * How a chart should look.
 *
 * @param kind stands for the contract: the framework takes {@code KIND}, a dimension of project figures, for the same name, so that
 *     {@link ChartKind#asked} reads the address itself
 */
record ChartOptions(
        @RestQuery
        @Parameter(
                description = "Lines or bars: line, bar. 图表类型",
                example = "bar",
                schema = @Schema(implementation = ChartKind.class, defaultValue = "line"))
        String kind,

        @RestQuery
        @DefaultValue("960")
        @Min(480)
        @Max(2400)
        @Parameter(description = "Width in pixels, 480 to 2,400.", example = "960")
        int width,

        @RestQuery
        @DefaultValue("540")
        @Min(320)
        @Max(1600)
        @Parameter(description = "Height in pixels, 320 to 1,600.", example = "540")
        int height,

        @RestQuery
        @Size(max = 100)
        @Parameter(description = "Title; the name of the dataset unless said. 标题", example = "2024年一季度无锡外贸")
        String title,

        @RestQuery
        @Pattern(regexp = "zh|en|ja")
        @Parameter(description = "Language: zh, en or ja; Accept-Language unless said.", example = "zh")
        String lang) {

    static final List<String> NAMES = List.of("kind", "width", "height", "title");

    /** The title without what XML cannot hold; null where none is left. */
    String cleanTitle() {
        if (title == null) {
            return null;
        }
        var clean = title.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
        return clean.isEmpty() ? null : clean;
    }
}
