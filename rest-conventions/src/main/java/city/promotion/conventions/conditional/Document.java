package city.promotion.conventions.conditional;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** An answer that is no JSON record: a calendar, a page, linked data. It is tagged by its bytes like every other answer. */
public record Document(byte[] bytes, MediaType type) {

    /** A document of text. */
    public static Document of(String text, MediaType type) {
        return new Document(text.getBytes(StandardCharsets.UTF_8), type);
    }

    Rendered rendered() {
        return Rendered.of(bytes);
    }
}
