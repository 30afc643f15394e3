package city.promotion.conventions.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;

/** Writes records one by one; what is closed without an exception is whole. */
public interface SheetWriter extends Closeable {

    void write(JsonNode item) throws IOException;
}
