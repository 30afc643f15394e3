package city.promotion.conventions.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the change feed of one neighbour through the doors that partners use. */
class Neighbour {

    /** Some changes, and where to go on. */
    record Batch(List<FeedChange> changes, String next) {

        /** The moment up to which nothing is missing: that of the last change, or now when there was none left. */
        Instant knownUpTo(Instant now) {
            return changes.isEmpty() ? now : changes.get(changes.size() - 1).at();
        }
    }

    private static final int LIMIT = 500;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WHOLE = Duration.ofMinutes(30);
    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]+)");

    private final URI address;
    private final Set<String> records;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    Neighbour(URI address, Collection<String> records, ServiceToken token, ObjectMapper json) {
        this.address = address;
        this.records = Set.copyOf(records);
        this.token = token;
        this.json = json;
    }

    /**
     * The changes behind a place; empty when the place is too old.
     *
     * @param wait seconds to wait for some when there are none
     */
    Optional<Batch> changes(String after, int wait) throws IOException, InterruptedException {
        var types =
                records.stream().map(name -> "city.promotion." + name + ".*").collect(Collectors.joining(","));
        var answer = get(
                "/changes?after=" + encode(after) + "&limit=" + LIMIT + "&wait=" + wait + "&type=" + encode(types),
                "application/cloudevents-batch+json",
                PATIENCE.plusSeconds(wait));
        try (var body = answer.body()) {
            if (answer.statusCode() == 410) {
                return Optional.empty();
            }
            require(answer, 200);
            var changes = new ArrayList<FeedChange>();
            json.readTree(body).forEach(event -> changes.add(FeedChange.of(event)));
            return Optional.of(new Batch(changes, next(answer)));
        }
    }

    FirstCopy firstCopy() throws IOException, InterruptedException {
        var answer = get("/snapshot", "application/x-ndjson", WHOLE);
        try (var body = answer.body()) {
            require(answer, 200);
            return FirstCopy.read(body, records, json);
        }
    }

    private HttpResponse<InputStream> get(String path, String accept, Duration patience)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(patience)
                .header("Accept", accept);
        token.current().ifPresent(value -> request.header("Authorization", "Bearer " + value));
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() == 401) {
            token.forget();
        }
        return answer;
    }

    private static void require(HttpResponse<InputStream> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("HTTP " + answer.statusCode());
        }
    }

    private static String next(HttpResponse<?> answer) throws IOException {
        var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        if (!link.find()) {
            throw new IOException("The answer does not say where to go on");
        }
        return link.group(1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
