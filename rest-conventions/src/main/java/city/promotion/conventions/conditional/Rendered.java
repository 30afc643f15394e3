package city.promotion.conventions.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An answer as the bytes that go out, with their strong entity tag.
 *
 * @param bytes in UTF-8
 * @param tag value of the header {@code ETag}
 */
public record Rendered(byte[] bytes, String tag) {

    public static Rendered of(ObjectMapper json, Object answer) throws JsonProcessingException {
        var bytes = json.writeValueAsBytes(answer);
        return new Rendered(bytes, EntityTag.of(answer, sha256(bytes)).value());
    }

    /** Bytes that are no JSON, such as a calendar or a page. */
    static Rendered of(byte[] bytes) {
        return new Rendered(bytes, EntityTag.of(null, sha256(bytes)).value());
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
