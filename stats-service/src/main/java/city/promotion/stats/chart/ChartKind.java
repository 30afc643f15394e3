package city.promotion.stats.chart;

import city.promotion.conventions.problem.ConventionProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How figures are drawn; the names are those of the wire. */
@Schema(description = "How figures are drawn 图表类型: as lines or as bars")
enum ChartKind {
    line,
    bar;

    /** Lines unless said. */
    static ChartKind asked(MultivaluedMap<String, String> parameters) {
        var asked = parameters.getFirst("kind");
        return asked == null
                ? line
                : Arrays.stream(values())
                        .filter(kind -> kind.name().equals(asked))
                        .findFirst()
                        .orElseThrow(() ->
                                ConventionProblem.BAD_PARAMETER.problem().violation("kind", "one-of", "line, bar"));
    }
}
