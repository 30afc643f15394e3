package city.promotion.conventions.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. The same address of the next page stands in the header {@code Link}. */
public record Page<T>(
        @Schema(description = "The records of this page.", required = true)
        List<T> items,

        @Schema(
                description = "Send as `cursor` to read on; null on the last page.",
                examples = "WyJzdGFydHMiLCIyMDI0LTA0LTE4VDA0OjAwOjAwWiJd",
                nullable = true,
                required = true)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Number of all records that match; only with `total=true`.", examples = "4")
        Long total) {

    /** The same page of something made from each record. */
    public <R> Page<R> map(Function<T, R> make) {
        return new Page<>(items.stream().map(make).toList(), next, total);
    }
}
