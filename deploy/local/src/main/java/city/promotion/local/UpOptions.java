package city.promotion.local;

import java.util.Deque;
import java.util.Optional;

/**
 * What may follow {@code up}.
 *
 * @param port of the gateway; empty: as last time, or 8080
 * @param replicas instances of each service; empty: as last time, or 1
 * @param keycloak whether Keycloak signs people and programs in
 */
record UpOptions(
        Optional<Integer> port, Optional<Integer> replicas, boolean keycloak, boolean samples, boolean foreground) {

    static UpOptions parse(Deque<String> words) {
        Optional<Integer> port = Optional.empty();
        Optional<Integer> replicas = Optional.empty();
        var keycloak = false;
        var samples = false;
        var foreground = false;
        while (!words.isEmpty()) {
            var word = words.pop();
            switch (word) {
                case "--port" -> port = Optional.of(number(word, words));
                case "--replicas" -> replicas = Optional.of(number(word, words));
                case "--keycloak" -> keycloak = true;
                case "--samples" -> samples = true;
                case "--foreground" -> foreground = true;
                default ->
                    throw new IllegalArgumentException("./city up does not know " + word
                            + ". It knows --port N, --replicas N, --keycloak, --samples, --foreground");
            }
        }
        return new UpOptions(port, replicas, keycloak, samples, foreground);
    }

    private static int number(String option, Deque<String> words) {
        try {
            return Integer.parseInt(words.isEmpty() ? "" : words.pop());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a number", e);
        }
    }
}
