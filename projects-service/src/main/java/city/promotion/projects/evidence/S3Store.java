package city.promotion.projects.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Documents in a store that speaks the S3 protocol, for several instances. */
final class S3Store implements EvidenceStore {

    private static final byte[] NOTHING = {};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    S3Store(URI endpoint, String bucket, S3Signature signature, Clock clock) {
        this.bucket = URI.create(endpoint.toString().replaceAll("/+$", "") + "/" + bucket + "/");
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public void put(String key, byte[] content) {
        var answer = send("PUT", key, content);
        if (answer.statusCode() != 200) {
            throw refused("keep", answer);
        }
    }

    @Override
    public byte[] get(String key) {
        var answer = send("GET", key, NOTHING);
        if (answer.statusCode() != 200) {
            throw refused("give", answer);
        }
        return answer.body();
    }

    @Override
    public void delete(String key) {
        var answer = send("DELETE", key, NOTHING);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
            throw refused("remove", answer);
        }
    }

    private HttpResponse<byte[]> send(String method, String key, byte[] content) {
        var address = bucket.resolve(key);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        method,
                        content.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(content));
        signature.headers(method, address, Map.of(), content, clock.instant()).forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The store of documents does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static UncheckedIOException refused(String what, HttpResponse<byte[]> answer) {
        return new UncheckedIOException(
                new IOException("The store of documents did not " + what + " it: status " + answer.statusCode()));
    }
}
