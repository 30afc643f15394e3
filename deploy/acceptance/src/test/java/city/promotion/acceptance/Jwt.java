package city.promotion.acceptance;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token taken apart, to be spoilt and signed again. */
public record Jwt(Map<String, Object> members, Map<String, Object> claims) {

    public static Jwt of(String token) {
        var parts = token.split("\\.");
        return new Jwt(read(parts[0]), read(parts[1]));
    }

    String header(String name) {
        return String.valueOf(members.get(name));
    }

    public long number(String claim) {
        return ((Number) claims.get(claim)).longValue();
    }

    /** @param value null to leave the claim out */
    public Jwt with(String claim, Object value) {
        return new Jwt(members, changed(claims, claim, value));
    }

    public Jwt withHeader(String name, Object value) {
        return new Jwt(changed(members, name, value), claims);
    }

    /** RS256, under the id of the key. */
    public String signedBy(Identity.Key key) {
        try {
            var content = withHeader("kid", key.id()).content();
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.secret());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedHs256(byte[] secret) {
        try {
            var content = withHeader("alg", "HS256").content();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both parts as they are signed. */
    public String content() {
        return Stream.of(members, claims)
                .map(JsonOutput::toJson)
                .map(json -> base64(json.getBytes(StandardCharsets.UTF_8)))
                .reduce((first, second) -> first + "." + second)
                .orElseThrow();
    }

    private static Map<String, Object> read(String part) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .getMap("$");
    }

    private static Map<String, Object> changed(Map<String, Object> members, String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        changed.values().removeIf(Objects::isNull);
        return changed;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
