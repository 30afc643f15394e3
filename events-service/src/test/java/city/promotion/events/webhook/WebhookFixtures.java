package city.promotion.events.webhook;

import static city.promotion.events.event.EventFixtures.body;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;

import city.promotion.testkit.FakeReceiver;
import city.promotion.testkit.FakeReceiver.Arrival;
import com.standardwebhooks.Webhook;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.hamcrest.Matcher;

/** Subscriptions over HTTP. */
final class WebhookFixtures {

    static final String WEBHOOKS = "/events/v1/webhooks";
    static final String TYPE = "urn:problem-type:city-promotion:";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private WebhookFixtures() {}

    record Subscribed(String path, String secret) {
        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    static Subscribed subscribe(FakeReceiver receiver, RequestSpecification who, String... more) {
        var members = more.length == 0 ? "" : ", " + String.join(", ", more);
        var answer = who.body("{\"url\": \"" + receiver.url() + "\"" + members + "}")
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract();
        return new Subscribed(answer.header("Location"), answer.path("secret"));
    }

    static ValidatableResponse post(Subscribed webhook, String what) {
        return editor().header("If-Match", editor().get(webhook.path()).header("ETag"))
                .post(webhook.path() + what)
                .then();
    }

    static ValidatableResponse log(Subscribed webhook, String query, Matcher<?> items) {
        return admin().get(webhook.path() + "/deliveries" + query)
                .then()
                .statusCode(200)
                .body("items", items);
    }

    /** As a receiver verifies it, by the library of the standard. */
    static void verify(String secret, Arrival arrival) throws Exception {
        var headers = new HashMap<String, List<String>>();
        arrival.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        new Webhook(secret).verify(arrival.body(), headers);
    }

    static void change(String event, String... more) {
        editor().header("If-Match", viewer().get(event).header("ETag"))
                .body(body(more))
                .put(event)
                .then()
                .statusCode(200);
    }

    static void until(BooleanSupplier done) {
        await().atMost(PATIENCE).until(done::getAsBoolean);
    }
}
