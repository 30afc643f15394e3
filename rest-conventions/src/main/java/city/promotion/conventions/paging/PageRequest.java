package city.promotion.conventions.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list a client asks for. */
public record PageRequest(
        @RestQuery
        @DefaultValue("50")
        @Min(1)
        @Max(PageRequest.MOST)
        @Parameter(description = "Records in a page, 1 to 200.", example = "50")
        Integer limit,

        @RestQuery @Parameter(description = "`next` of the page before; leave out for the first page.")
        String cursor,

        @RestQuery
        @Parameter(description = "Sort order; a leading `-` turns it round. A wrong name answers with the right ones.")
        String sort,

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "true also counts all records that match, which costs time on large lists.")
        Boolean total,

        @RestQuery
        @Pattern(regexp = "json|csv|ndjson|xlsx", message = "must be json, csv, ndjson or xlsx")
        @Parameter(
                description = "For browsers, instead of `Accept`: csv, ndjson or xlsx answer the whole list as a file, "
                        + "whatever `limit` and `cursor` say. 导出格式")
        String format,

        @RestQuery
        @Parameter(
                description =
                        "Language of the column labels of an exported file: zh, ja or en; Accept-Language unless said.")
        String lang) {

    /** Records in the largest page. */
    public static final int MOST = 200;

    /** The same question for another part of the list. */
    public PageRequest from(String cursor, int limit) {
        return new PageRequest(limit, cursor, sort, false, null, lang);
    }
}
