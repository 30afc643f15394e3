package city.promotion.projects.evidence;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to a store that speaks the S3 protocol (AWS Signature Version 4, no query, one chunk). */
final class S3Signature {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String region;
    private final String accessKey;
    private final String secretKey;

    S3Signature(String region, String accessKey, String secretKey) {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /** The headers that the request must carry beside {@code Host}; those given are signed and returned as well. */
    SortedMap<String, String> headers(
            String method, URI address, Map<String, String> given, byte[] content, Instant now) {
        var moment = MOMENT.format(now);
        var digest = sha256(content);
        var signed = new TreeMap<String, String>();
        given.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value));
        signed.put("host", address.getAuthority());
        signed.put("x-amz-content-sha256", digest);
        signed.put("x-amz-date", moment);
        var names = String.join(";", signed.keySet());
        var lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        var canonical = String.join("\n", method, address.getRawPath(), "", lines, names, digest);
        var scope = moment.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var text = String.join(
                "\n", "AWS4-HMAC-SHA256", moment, scope, sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        var signature = HexFormat.of().formatHex(hmac(key(moment.substring(0, 8)), text));
        var headers = new TreeMap<>(signed);
        headers.remove("host");
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + signature);
        return headers;
    }

    private byte[] key(String day) {
        var ofDay = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        return hmac(hmac(hmac(ofDay, region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
