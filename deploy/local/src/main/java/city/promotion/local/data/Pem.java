package city.promotion.local.data;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys and certificates as text (RFC 7468). */
public final class Pem {

    private Pem() {}

    /**
     * Writes one block.
     *
     * @param kind what the block is, such as {@code PRIVATE KEY}
     */
    public static String text(String kind, byte[] bytes) {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + kind + "-----\n" + encoder.encodeToString(bytes) + "\n-----END " + kind + "-----";
    }

    /** What stands in the only block of a text. */
    public static byte[] bytes(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
    }
}
