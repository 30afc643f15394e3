package city.promotion.conventions.export;

import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * A list on its way out.
 *
 * @param disposition value of the header {@code Content-Disposition}
 * @param rows writes all of it
 */
record Export(String disposition, Consumer<OutputStream> rows) {}
