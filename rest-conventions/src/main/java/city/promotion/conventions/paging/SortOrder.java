package city.promotion.conventions.paging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;

/**
 * One way to sort a list: its name on the wire, the HQL expression (never null, and indexed together with the id), and how its
 * values are read back from a cursor.
 */
public record SortOrder(String name, String expression, Function<String, Object> read) {

    public static SortOrder byText(String name, String expression) {
        return new SortOrder(name, expression, text -> text);
    }

    public static SortOrder byInstant(String name, String expression) {
        return new SortOrder(name, expression, Instant::parse);
    }

    public static SortOrder byNumber(String name, String expression) {
        return new SortOrder(name, expression, Long::valueOf);
    }

    public static SortOrder byDecimal(String name, String expression) {
        return new SortOrder(name, expression, BigDecimal::new);
    }
}
