package city.promotion.conventions.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

    @Test
    void isAnotherEachTimeAndReadsBack() {
        var secret = KeySecret.random();
        assertNotEquals(secret, KeySecret.random());
        assertEquals(secret.hash(), KeySecret.of(secret.text()).orElseThrow().hash());
        assertTrue(secret.hash().matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "city_", "city_short", "CITY_sample-sample-sample-sample-sample-sample-s", "Bearer x"})
    void takesNothingElseForASecret(String sent) {
        assertTrue(KeySecret.of(sent).isEmpty());
    }

    @Test
    void isNotWrittenWhereItIsPrinted() {
        var secret = KeySecret.random();
        assertFalse(secret.toString().contains(secret.text().substring(5)));
    }
}
