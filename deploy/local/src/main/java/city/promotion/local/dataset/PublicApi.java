package city.promotion.local.dataset;

import city.promotion.local.process.Signals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The city as a partner sees it: through the gateway, with a token, sent again when the answer says so. */
public final class PublicApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 12;

    private final String address;
    private final String tokens;
    private final String clientId;
    private final String clientSecret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String token;
    private Instant tokenEnds = Instant.EPOCH;

    /** @param tokens where tokens are given */
    public PublicApi(String address, String tokens, String clientId, String clientSecret) {
        this.address = address;
        this.tokens = tokens;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * An answer; the body is missing where it is not JSON.
     *
     * @param replayed the answer of an earlier request with the same key: nothing was made this time
     */
    record Answer(int status, JsonNode body, String location, String entityTag, boolean replayed) {

        boolean is(int wanted) {
            return status == wanted;
        }

        /** The code of a problem: what follows the last colon of its type. */
        String problem() {
            var type = body.path("type").asText();
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** @param ifMatch the version that is changed, or null where something is created */
    Answer post(String path, JsonNode body, String idempotencyKey, String ifMatch) throws IOException {
        return post(path, JSON.writeValueAsBytes(body), "application/json", idempotencyKey, ifMatch);
    }

    Answer post(String path, byte[] body, String type, String idempotencyKey, String ifMatch) throws IOException {
        var request = request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException {
        if (Instant.now().isAfter(tokenEnds)) {
            var form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                    + encoded(clientSecret);
            var answer = send(HttpRequest.newBuilder(URI.create(tokens))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            if (!answer.is(200)) {
                throw new IOException("No token was given: " + answer.status() + " " + answer.body());
            }
            token = answer.body().path("access_token").asText();
            tokenEnds =
                    Instant.now().plusSeconds(answer.body().path("expires_in").asLong() / 2);
        }
        return token;
    }

    /** A repetition is safe: every POST carries its Idempotency-Key. */
    private Answer send(HttpRequest.Builder request) throws IOException {
        IOException unreachable = null;
        Answer answer = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long wait = Math.min(5_000, 200L << attempt);
            try {
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                answer = answer(response);
                if (!TRY_AGAIN.contains(answer.status()) && !answer.problem().equals("idempotency-in-flight")) {
                    return answer;
                }
                wait = response.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("[0-9]{1,3}"))
                        .map(value -> Long.parseLong(value) * 1_000)
                        .orElse(wait);
                Signals.pause(Duration.ofMillis(wait));
            } catch (IOException e) {
                unreachable = e;
                Signals.pause(Duration.ofMillis(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        if (answer == null) {
            throw unreachable;
        }
        return answer;
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        JsonNode body;
        try {
            body = JSON.readTree(response.body());
        } catch (IOException e) {
            body = MissingNode.getInstance();
        }
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                body == null ? MissingNode.getInstance() : body,
                headers.firstValue("Location").orElse(""),
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Idempotency-Replayed").isPresent());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
