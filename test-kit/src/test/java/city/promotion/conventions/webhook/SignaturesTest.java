package city.promotion.conventions.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String KEY = "a-key-of-tests-and-of-nothing-else";
    private static final String OTHER_KEY = "another-key-of-tests-and-nothing-else";

    private final Signatures signatures = new Signatures(WebhookSettings.of(KEY));

    @Test
    void signsAsTheLibraryOfTheStandardChecks() {
        var secret = aSecret(signatures);
        assertDoesNotThrow(
                () -> verify(signatures.shown(secret), signatures.sign(List.of(secret), "id-1", now(), "{}")));
    }

    @Test
    void signsWithEachSecretThatIsValid() {
        var former = aSecret(signatures);
        var present = aSecret(signatures);
        var signature = signatures.sign(List.of(present, former), "id-1", now(), "{}");

        assertNotEquals(signatures.shown(former), signatures.shown(present));
        assertDoesNotThrow(() -> verify(signatures.shown(former), signature));
        assertDoesNotThrow(() -> verify(signatures.shown(present), signature));
    }

    @Test
    void signsNothingWithASecretThatEnded() {
        var signature = signatures.sign(List.of(aSecret(signatures)), "id-1", now(), "{}");
        assertThrows(
                WebhookVerificationException.class, () -> verify(signatures.shown(aSecret(signatures)), signature));
    }

    @Test
    void stillSignsWithAKeyThatWasReplaced() {
        var secret = aSecret(signatures);
        var replaced = new Signatures(WebhookSettings.of(OTHER_KEY, KEY));

        assertNotEquals(signatures.key(), replaced.key());
        assertEquals(signatures.shown(secret), replaced.shown(secret));
        assertTrue(new Signatures(WebhookSettings.of(OTHER_KEY))
                .sign(List.of(secret), "id-1", now(), "{}")
                .isEmpty());
    }

    @Test
    void refusesAKeyThatCouldBeGuessed() {
        assertThrows(IllegalArgumentException.class, () -> new Signatures(WebhookSettings.of("too-short")));
    }

    private static Signatures.Secret aSecret(Signatures signatures) {
        return new Signatures.Secret(UUID.randomUUID(), signatures.key().orElseThrow());
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static void verify(String secret, String signature) throws Exception {
        new Webhook(secret)
                .verify(
                        "{}",
                        Map.of(
                                "webhook-id", List.of("id-1"),
                                "webhook-timestamp", List.of(Long.toString(now())),
                                "webhook-signature", List.of(signature)));
    }
}
