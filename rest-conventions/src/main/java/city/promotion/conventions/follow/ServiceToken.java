package city.promotion.conventions.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** This service's own token, by client credentials (RFC 6749, 4.4), fetched anew before it ends. */
@ApplicationScoped
class ServiceToken {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long SPARE_SECONDS = 60;

    private final FollowConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private String token;
    private Instant until = Instant.EPOCH;

    ServiceToken(FollowConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** The token; empty when this service is not told how to get one. */
    synchronized Optional<String> current() throws IOException, InterruptedException {
        if (config.tokenUrl().isEmpty() || config.clientSecret().isEmpty()) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(until)) {
            fetch();
        }
        return Optional.of(token);
    }

    /** The token was refused: the next one is a new one. */
    synchronized void forget() {
        until = Instant.EPOCH;
    }

    private void fetch() throws IOException, InterruptedException {
        var pair =
                encode(config.clientId()) + ":" + encode(config.clientSecret().orElseThrow());
        var request = HttpRequest.newBuilder(config.tokenUrl().orElseThrow())
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token: HTTP " + answer.statusCode());
        }
        var given = json.readTree(answer.body());
        token = given.path("access_token").asText();
        until = clock.instant().plusSeconds(Math.max(0, given.path("expires_in").asLong(0) - SPARE_SECONDS));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
