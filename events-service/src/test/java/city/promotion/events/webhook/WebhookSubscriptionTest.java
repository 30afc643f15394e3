package city.promotion.events.webhook;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.webhook.WebhookFixtures.TYPE;
import static city.promotion.events.webhook.WebhookFixtures.WEBHOOKS;
import static city.promotion.events.webhook.WebhookFixtures.post;
import static city.promotion.events.webhook.WebhookFixtures.subscribe;
import static city.promotion.events.webhook.WebhookFixtures.until;
import static city.promotion.events.webhook.WebhookFixtures.verify;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.FakeReceiver;
import city.promotion.testkit.FakeReceiver.Conduct;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions: who has them, what may be changed, when they stop and go on. */
@QuarkusTest
class WebhookSubscriptionTest {

    @Inject
    WebhookTables tables;

    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void end() {
        receiver.close();
        tables.empty();
    }

    @Test
    void showsTheSecretOnce() {
        var key = UUID.randomUUID().toString();
        var request = "{\"url\": \"" + receiver.url() + "\", \"description\": {\"en\": \"Sample\"}}";
        var webhook = editor().header("Idempotency-Key", key)
                .body(request)
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(WEBHOOKS))
                .body("secret", startsWith("whsec_"))
                .body("webhook.owner", equalTo("editor-1"))
                .body("webhook.sees", equalTo("INTERNAL"))
                .body("webhook.enabled", equalTo(true))
                .extract()
                .header("Location");
        editor().header("Idempotency-Key", key)
                .body(request)
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Location", equalTo(webhook))
                .header("Idempotency-Replayed", equalTo("true"))
                .body("secret", nullValue());
        assertEquals(
                0,
                tables.number("select count(*) from idempotency_key where key = '" + key
                        + "' and convert_from(body, 'UTF8') like '%whsec%'"));
        editor().get(webhook).then().body("$", not(org.hamcrest.Matchers.hasKey("secret")));
        assertEquals(0, tables.number("select count(*) from history where changes::text like '%whsec%'"));
    }

    @Test
    void changesASubscriptionForTheVersionThatWasRead() {
        var webhook = subscribe(receiver, editor());
        var tag = editor().get(webhook.path()).header("ETag");
        var wanted = "{\"url\": \"" + receiver.url() + "/elsewhere\", \"types\": [\"city.promotion.code.*\"]}";
        editor().body(wanted).put(webhook.path()).then().statusCode(428);
        editor().header("If-Match", tag)
                .body(wanted)
                .put(webhook.path())
                .then()
                .statusCode(200)
                .body("url", equalTo(receiver.url() + "/elsewhere"))
                .body("types", equalTo(List.of("city.promotion.code.*")))
                .body("version", equalTo(1));
        editor().header("If-Match", tag).body(wanted).put(webhook.path()).then().statusCode(412);
        editor().header("If-Match", tag).delete(webhook.path()).then().statusCode(412);
        editor().header("If-Match", "*").delete(webhook.path()).then().statusCode(204);
        editor().get(webhook.path()).then().statusCode(404);
    }

    @Test
    void belongsToItsOwnerAndIsSeenByAdministrators() {
        var webhook = subscribe(receiver, partner());
        partner().get(WEBHOOKS).then().statusCode(200).body("items.id", equalTo(List.of(webhook.id())));
        admin().get(WEBHOOKS + "?owner=partner-1&enabled=true").then().body("items.id", hasItem(webhook.id()));
        admin().get(webhook.path()).then().statusCode(200);
        as("partner-2", "partner").get(WEBHOOKS).then().body("items", hasSize(0));
        for (var path : List.of("", "/deliveries")) {
            editor().get(webhook.path() + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo(TYPE + "webhook-not-found"));
        }
        editor().post(webhook.path() + "/test").then().statusCode(404);
        viewer().get(WEBHOOKS).then().statusCode(403);
        anonymous().get(WEBHOOKS).then().statusCode(401);
    }

    @Test
    void refusesMoreSubscriptionsThanOneMayHave() {
        var busy = as("busy-partner", "partner");
        for (int i = 0; i < 20; i++) {
            as("busy-partner", "partner")
                    .body("{\"url\": \"" + receiver.url() + "\", \"types\": [\"city.promotion.nothing.*\"]}")
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(201);
        }
        busy.body("{\"url\": \"" + receiver.url() + "\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(409)
                .body("type", equalTo(TYPE + "webhook-too-many"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": \"https://localhost/x\", \"types\": [\"City\"]}",
                "{\"url\": \"https://localhost/x\", \"types\": [\"a,b\"]}",
                "{\"url\": \"https://localhost/x\", \"subject\": \"events\"}",
                "{\"url\": \"https://localhost/x\", \"description\": {}}"
            })
    void refusesASubscriptionThatSaysNoSense(String body) {
        editor().body(body).post(WEBHOOKS).then().statusCode(422).body("violations", hasSize(1));
    }

    @Test
    void sendsATest() throws Exception {
        var webhook = subscribe(receiver, partner());
        var delivery = partner()
                .post(webhook.path() + "/test")
                .then()
                .statusCode(202)
                .body("type", equalTo("city.promotion.webhook.tested"))
                .extract()
                .header("Location");
        until(() -> "DELIVERED".equals(partner().get(delivery).path("state")));
        assertEquals("city.promotion.webhook.tested", receiver.accepted().get(0).type());
        verify(webhook.secret(), receiver.accepted().get(0));

        receiver.behave(Conduct.FAIL);
        var failing = partner().post(webhook.path() + "/test").header("Location");
        until(() -> "FAILED".equals(partner().get(failing).path("state")));
        partner().get(failing).then().body("attempts", hasSize(1)).body("attempts[0].status", equalTo(500));
        partner().get(webhook.path()).then().body("enabled", equalTo(true));
    }

    @Test
    void stopsWhenTheReceiverSaysItIsGone() {
        receiver.behave(Conduct.SAY_GONE);
        var webhook = subscribe(receiver, editor());
        var event = aDraft();
        until(() -> "RECEIVER_GONE".equals(editor().get(webhook.path()).path("disabledReason")));
        assertEquals(1, receiver.arrivals().size());

        receiver.behave(Conduct.ACCEPT);
        post(webhook, "/enable").statusCode(200);
        until(() -> receiver.accepted(event).size() == 1);
    }

    @Test
    void forgetsNothingWhileItIsDisabled() {
        var webhook = subscribe(receiver, editor());
        post(webhook, "/disable").statusCode(200).body("disabledReason", equalTo("BY_OWNER"));
        var event = aDraft();
        var probe = subscribe(receiver, editor());
        var later = aDraft();
        until(() -> receiver.accepted(later).size() == 1);
        assertTrue(receiver.accepted(event).isEmpty());
        editor().header("If-Match", "*").delete(probe.path()).then().statusCode(204);

        post(webhook, "/enable").statusCode(200);
        until(() ->
                receiver.accepted(event).size() == 1 && receiver.accepted(later).size() == 2);
    }

    @Test
    void saysOfItselfHowItIsDoing() {
        anonymous()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Webhooks' }.data.subscriptions", equalTo("possible"));
        anonymous().accept("text/plain").get("/q/metrics").then().body(containsString("city_webhook_lag_seconds"));
    }
}
