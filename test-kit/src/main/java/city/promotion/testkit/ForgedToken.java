package city.promotion.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token made by hand, so that it can be what a library for tokens refuses to make.
 *
 * @param header of the JWS, {@code alg} included
 */
record ForgedToken(Map<String, Object> header, Map<String, Object> claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ForgedToken with(String claim, Object value) {
        return new ForgedToken(header, changed(claims, claim, value));
    }

    ForgedToken without(String claim) {
        return new ForgedToken(header, changed(claims, claim, null));
    }

    ForgedToken withHeader(String name, Object value) {
        return new ForgedToken(changed(header, name, value), claims);
    }

    /** Nothing behind the last point. */
    String unsigned() {
        return content() + ".";
    }

    /** @param algorithm as the platform calls it, for example {@code SHA256withRSA} */
    String signed(String algorithm, PrivateKey key) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content().getBytes(StandardCharsets.US_ASCII));
            return content() + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HS256 with any bytes as the shared secret. */
    String signedWithSecret(byte[] secret) {
        try {
            Key key = new SecretKeySpec(secret, "HmacSHA256");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return content() + "." + base64(mac.doFinal(content().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Header and claims as they are signed. */
    String content() {
        return base64(json(header)) + "." + base64(json(claims));
    }

    private static Map<String, Object> changed(Map<String, Object> members, String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static byte[] json(Map<String, Object> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
