package city.promotion.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The instances of one service, asked over HTTP; any of them may be killed while it answers. */
final class Instances {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final BareCity city;
    private final Service service;
    private final String token;

    Instances(BareCity city, Service service, String... roles) {
        this.city = city;
        this.service = service;
        token = city.token(roles);
    }

    /** One instance that is ready, and another that is ready or still starting. */
    static Instances two(Service service, String... roles) throws IOException {
        var city = BareCity.shared();
        city.run(service);
        city.start(service, 2);
        return new Instances(city, service, roles);
    }

    void start(int instance) throws IOException {
        city.start(service, instance);
    }

    void awaitReady(int instance) {
        city.awaitReady(service, instance);
    }

    void blow(int instance, Duration moment) {
        city.killAt(moment, () -> city.kill(service, instance));
    }

    JsonNode get(int instance, String path) {
        return read(get(instance, path, 200));
    }

    HttpResponse<String> get(int instance, String path, int status) {
        var answer = send(instance, request(instance, path).GET());
        assertEquals(status, answer.statusCode(), path + ": " + answer.body());
        return answer;
    }

    JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    HttpRequest.Builder request(int instance, String path) {
        return HttpRequest.newBuilder(URI.create(city.address(service, instance) + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    /** The answer, or null where the other side died. */
    HttpResponse<String> send(int instance, HttpRequest.Builder request) {
        var answer = attempt(request);
        try {
            assertTrue(answer != null || city.dead(service, instance), "it broke off, and nobody was killed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    /** The answer, or null where nobody is there any more, or not yet. */
    HttpResponse<String> attempt(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException nobody) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
