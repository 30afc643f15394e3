package city.promotion.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A partner's webhook from the subscription to its end, through the gateway: a system with a key of its own, a receiver on this
 * machine, and the library of Standard Webhooks to say whether what arrives is genuine.
 */
class WebhookJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WEBHOOKS = "/events/v1/webhooks";
    private static final String EVENT = """
            {"type": "TRADE_FAIR", "title": {"en": "Sample of the webhook journey"}, "summary": {"en": "%s"}, "visibility": "PARTNER"}""";

    /** What arrived at the receiver. */
    private record Arrival(String path, Map<String, List<String>> headers, String body) {

        String id() {
            return headers.get("webhook-id").get(0);
        }

        JsonPath event() {
            return JsonPath.from(body);
        }

        void verify(String secret) throws Exception {
            new Webhook(secret).verify(body, headers);
        }
    }

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private String key;
    private String secretOfKey;
    private String event;

    @BeforeEach
    void openReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
        receiver.createContext("/", this::take);
        receiver.start();
        var made = City.admin()
                .body("""
                        {"holder": "journey-%s", "role": "PARTNER", "access": "WRITE", "expiresAt": "%s"}""".formatted(UUID.randomUUID(), Instant.now().plus(Duration.ofDays(1))))
                .post("/events/v1/api-keys")
                .then()
                .statusCode(201)
                .extract();
        key = made.header("Location");
        secretOfKey = made.path("secret");
        event = City.admin()
                .body(EVENT.formatted("new"))
                .post("/events/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @AfterEach
    void leaveNothingBehind() {
        receiver.stop(0);
        for (var left : List.of(event, key)) {
            City.admin()
                    .header("If-Match", City.admin().get(left).header("ETag"))
                    .delete(left);
        }
    }

    @Test
    void aPartnerIsToldOnceAndInOrderFromTheSubscriptionToItsEnd() throws Exception {
        var repeated = UUID.randomUUID().toString();
        var subscribed = partner()
                .header("Idempotency-Key", repeated)
                .body(subscription("/changes"))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract();
        String webhook = subscribed.header("Location");
        String secret = subscribed.path("secret");
        partner()
                .header("Idempotency-Key", repeated)
                .body(subscription("/changes"))
                .post(WEBHOOKS)
                .then()
                .header("Location", equalTo(webhook))
                .body("secret", nullValue());

        var test = partner()
                .post(webhook + "/test")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(PATIENCE).until(() -> partner().get(test).path("state"), "DELIVERED"::equals);
        assertEquals("city.promotion.webhook.tested", told(0).event().getString("type"));
        told(0).verify(secret);

        change("first");
        change("second");
        awaitTold(3);
        assertEquals(
                List.of("first", "second"),
                List.of(
                        told(1).event().getString("data.summary.en"),
                        told(2).event().getString("data.summary.en")));
        told(1).verify(secret);
        told(2).verify(secret);

        String fresh = asRead(webhook)
                .post(webhook + "/secret?overlapHours=0")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        change("third");
        awaitTold(4);
        told(3).verify(fresh);
        assertThrows(WebhookVerificationException.class, () -> told(3).verify(secret));

        String delivery = partner()
                .get(webhook + "/deliveries?type=city.promotion.event.changed&sort=createdAt")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.subject", everyItem(equalTo(event)))
                .body("items.attempts.status.flatten()", everyItem(equalTo(204)))
                .extract()
                .path("items[0].id");
        partner()
                .post(webhook + "/deliveries/" + delivery + "/redelivery")
                .then()
                .statusCode(202);
        awaitTold(5);
        assertEquals(told(1).id(), told(4).id(), "the same change under the same id");
        told(4).verify(fresh);
        await().atMost(PATIENCE)
                .until(
                        () -> partner().get(webhook + "/deliveries/" + delivery).path("attempts.result"),
                        List.of("DELIVERED", "DELIVERED")::equals);

        asRead(webhook).delete(webhook).then().statusCode(204);
        partner().get(webhook).then().statusCode(404);
        var next = partner()
                .body(subscription("/others"))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        change("fourth");
        awaitTold(6);
        assertEquals("/others", told(5).path(), "who is gone is told nothing");
        asRead(next).delete(next).then().statusCode(204);
    }

    /** So many arrivals, and not one more: each change once. */
    private void awaitTold(int count) {
        await().atMost(PATIENCE).until(() -> arrivals.size() >= count);
        assertEquals(count, arrivals.size());
    }

    private Arrival told(int index) {
        return arrivals.get(index);
    }

    private void change(String summary) {
        City.admin()
                .header("If-Match", City.admin().get(event).header("ETag"))
                .body(EVENT.formatted(summary))
                .put(event)
                .then()
                .statusCode(200);
    }

    private String subscription(String path) {
        return """
                {"url": "http://localhost:%d%s", "types": ["city.promotion.event.*"], "subject": "%s"}""".formatted(receiver.getAddress().getPort(), path, event);
    }

    private RequestSpecification partner() {
        return City.anybody().contentType("application/json").header("X-API-Key", secretOfKey);
    }

    private RequestSpecification asRead(String path) {
        return partner().header("If-Match", partner().get(path).header("ETag"));
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrivals.add(new Arrival(exchange.getRequestURI().getPath(), headers, body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
