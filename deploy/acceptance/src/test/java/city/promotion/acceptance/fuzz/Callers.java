package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One caller of each role, signed in with the key of the city under test; and some whom nobody should believe. */
final class Callers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES =
            List.of("viewer", "partner", "editor", "verifier", "publisher", "auditor", "admin");

    private final String given;
    private final PrivateKey key;
    private final Map<String, Caller> byName = new LinkedHashMap<>();
    private final Map<String, List<Caller>> keys = new HashMap<>();
    private final List<Caller> strangers;

    /** @param given a token that the city gave, from which the others are made */
    Callers(String given, Path signingKey) throws GeneralSecurityException, IOException {
        this.given = given;
        key = read(signingKey);
        for (var role : ROLES) {
            byName.put(role, Caller.withToken(role, token("fuzzer-" + role, List.of(role), key)));
        }
        var district = claims("fuzzer-district", List.of("editor")).set("districts", JSON.valueToTree(List.of("320211")));
        byName.put("district", Caller.withToken("district", signed((ObjectNode) district, key)));
        byName.put("anybody", Caller.ANYBODY);
        strangers = strangers();
    }

    Caller named(String name) {
        return byName.get(name);
    }

    /** A key opens one service only. */
    void addKey(String service, String access, String secret) {
        var name = "key-" + service + "-" + access;
        keys.computeIfAbsent(service, same -> new ArrayList<>())
                .add(new Caller(name, List.of(Map.entry("X-API-Key", secret)), true));
    }

    /** Mostly somebody who may do it. */
    Caller any(String service, Dice dice) {
        if (dice.oneIn(15)) {
            return dice.pick(keys.get(service));
        }
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4 -> named("admin");
            case 5, 6 -> named("editor");
            case 7 -> named("verifier");
            default -> dice.pick(List.copyOf(byName.values()));
        };
    }

    Caller stranger(Dice dice) {
        return dice.oneIn(3) ? Caller.ANYBODY : dice.pick(strangers);
    }

    private List<Caller> strangers() throws GeneralSecurityException {
        var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var expired = claims("fuzzer-expired", List.of("admin")).put("exp", 1_700_000_000L).put("iat", 1_600_000_000L);
        var odd = claims("fuzzer-odd", List.of("admin"));
        odd.put("groups", "admin").put("districts", 1);
        var endless = claims("fuzzer-endless", List.of("admin"));
        endless.put("exp", new java.math.BigDecimal("1e400"));
        var parts = given.split("\\.");
        return List.of(
                stranger("foreign", "Bearer " + token("fuzzer-foreign", List.of("admin"), foreign)),
                stranger("expired", "Bearer " + signed(expired, key)),
                new Caller("endless", List.of(Map.entry("Authorization", "Bearer " + signed(endless, key))), true),
                stranger("unsigned", "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + "."),
                stranger("cut", "Bearer " + given.substring(0, given.length() / 2)),
                stranger("nonsense", "Bearer ../../etc/passwd"),
                stranger("dots", "Bearer ....."),
                stranger("empty", "Bearer "),
                stranger("basic", "Basic YWRtaW46YWRtaW4="),
                stranger("scheme", "Digest username=\"admin\""),
                stranger("long", "Bearer " + "a.".repeat(3_000)),
                stranger("letters", "Bearer 管理员"),
                new Caller("bad-key", List.of(Map.entry("X-API-Key", "city_events_nonsense")), false),
                new Caller(
                        "both",
                        List.of(Map.entry("Authorization", "Bearer " + given), Map.entry("X-API-Key", "nonsense")),
                        false),
                new Caller("odd-claims", List.of(Map.entry("Authorization", "Bearer " + signed(odd, key))), true));
    }

    private static Caller stranger(String name, String authorization) {
        return new Caller("stranger-" + name, List.of(Map.entry("Authorization", authorization)), false);
    }

    private String token(String subject, List<String> roles, PrivateKey signer) throws GeneralSecurityException {
        return signed(claims(subject, roles), signer);
    }

    private ObjectNode claims(String subject, List<String> roles) {
        try {
            var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(given.split("\\.")[1]));
            claims.put("sub", subject).put("name", subject).set("groups", JSON.valueToTree(roles));
            return claims.put("exp", claims.get("exp").asLong() + 6 * 3_600);
        } catch (IOException e) {
            throw new IllegalStateException("The city gave a token that is none", e);
        }
    }

    private String signed(ObjectNode claims, PrivateKey signer) throws GeneralSecurityException {
        try {
            var content = given.split("\\.")[0] + "." + base64(JSON.writeValueAsString(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey read(Path file) throws GeneralSecurityException, IOException {
        var text = Files.readString(file).replaceAll("-----[^-]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
