package city.promotion.conventions.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of subscriptions and what is signed with them (Standard Webhooks, {@code v1}: HMAC-SHA256). A secret is derived from its
 * id and a key of the configuration, so that a copy of the database signs nothing.
 */
@ApplicationScoped
class Signatures {

    /** What stands in the database for a secret: its id, and which key it was made with. */
    record Secret(UUID id, String madeWith) {}

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 24;
    private static final int NAME_BYTES = 4;

    /** By name, the one that makes new secrets first. */
    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    Signatures(WebhookConfig config) {
        for (var key : config.keys().orElse(List.of())) {
            if (key.length() < SHORTEST_KEY) {
                throw new IllegalArgumentException("A key of city.webhooks.keys has fewer than 24 characters");
            }
            var bytes = key.getBytes(StandardCharsets.UTF_8);
            keys.put(name(bytes), bytes);
        }
    }

    /** Name of the key that makes new secrets; empty when none is configured. */
    Optional<String> key() {
        return keys.keySet().stream().findFirst();
    }

    /** The secret as its owner gets it: {@code whsec_} and 32 bytes in Base64. */
    String shown(Secret secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(derive(secret));
    }

    /** Value of {@code webhook-signature}: one signature for each secret; empty when the keys of all of them are gone. */
    String sign(List<Secret> secrets, String id, long timestamp, String body) {
        var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .filter(secret -> keys.containsKey(secret.madeWith()))
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(derive(secret), signed)))
                .collect(Collectors.joining(" "));
    }

    private byte[] derive(Secret secret) {
        return hmac(keys.get(secret.madeWith()), ("webhook secret " + secret.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
