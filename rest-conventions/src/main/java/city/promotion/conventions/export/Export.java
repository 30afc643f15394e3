package city.promotion.conventions.export;

import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * Rows on their way out.
 *
 * @param disposition value of the header {@code Content-Disposition}; null where it is no file to keep
 * @param rows writes all of it
 */
public record Export(String disposition, Consumer<OutputStream> rows) {}
