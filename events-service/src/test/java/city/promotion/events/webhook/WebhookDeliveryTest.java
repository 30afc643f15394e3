package city.promotion.events.webhook;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.webhook.WebhookFixtures.TYPE;
import static city.promotion.events.webhook.WebhookFixtures.change;
import static city.promotion.events.webhook.WebhookFixtures.log;
import static city.promotion.events.webhook.WebhookFixtures.post;
import static city.promotion.events.webhook.WebhookFixtures.subscribe;
import static city.promotion.events.webhook.WebhookFixtures.until;
import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.FakeReceiver;
import city.promotion.testkit.FakeReceiver.Arrival;
import city.promotion.testkit.FakeReceiver.Conduct;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries: each change once and in order, whatever the receiver does, with a log that tells it. */
@QuarkusTest
class WebhookDeliveryTest {

    private static final List<Conduct> TROUBLES = List.of(
            Conduct.BREAK_OFF, Conduct.HANG, Conduct.REDIRECT, Conduct.FAIL, Conduct.REDIRECT, Conduct.BREAK_OFF);

    @Inject
    WebhookTables tables;

    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void end() {
        receiver.close();
        tables.empty();
    }

    @Test
    void tellsOnlyWhatWasAskedFor() {
        var wanted = aDraft();
        subscribe(
                receiver, editor(), "\"types\": [\"city.promotion.event.changed\", \"city.promotion.agenda-item.*\"]");
        var other = subscribe(receiver, editor(), "\"subject\": \"" + wanted + "\"");
        change(aDraft(), "summary", "{\"en\": \"Another event\"}");
        change(wanted, "summary", "{\"en\": \"Wanted\"}");
        until(() -> receiver.accepted().size() == 3);

        assertEquals(
                List.of("city.promotion.event.changed", "city.promotion.event.changed", "city.promotion.event.changed"),
                receiver.accepted().stream().map(Arrival::type).toList());
        log(other, "", hasSize(1))
                .body("items[0].subject", equalTo(wanted))
                .body("items[0].state", equalTo("DELIVERED"));
    }

    /** What came due by itself while the receiver changed its conduct came before anybody counted: the next try is waited for. */
    private boolean passAgain() {
        if (tables.claims() == 0) {
            tables.pass(tables.untilNextTry());
        }
        return false;
    }

    @Test
    void deliversEverythingOnceAndInOrderWhenAReceiverComesBackAfterAnHour() {
        tables.empty(); // What others still wait for would decide how far time passes.
        var webhook = subscribe(receiver, editor());
        var first = aDraft();
        until(() -> receiver.accepted().size() == 1);

        receiver.behave(Conduct.FAIL);
        change(first, "summary", "{\"en\": \"1\"}");
        until(() -> arrived(Conduct.FAIL) > 0);
        var second = aDraft();
        change(second, "summary", "{\"en\": \"1\"}");
        change(first, "summary", "{\"en\": \"2\"}");
        var passed = Duration.ZERO;
        for (int i = 0; passed.compareTo(Duration.ofHours(1)) < 0; i++) {
            until(() -> tables.claims() == 0);
            var pause = tables.untilNextTry();
            passed = passed.plus(pause);
            var now = passed.compareTo(Duration.ofHours(1)) < 0 ? TROUBLES.get(i % TROUBLES.size()) : Conduct.ACCEPT;
            receiver.behave(now);
            var before = arrived(now);
            tables.pass(pause);
            until(() -> arrived(now) > before || passAgain());
        }
        until(() -> receiver.accepted().size() >= 5 && tables.claims() == 0);
        assertEquals(List.of(0, 1, 2), versions(first));
        assertEquals(List.of(0, 1), versions(second));
        assertEquals(5, receiver.accepted().stream().map(Arrival::id).distinct().count(), "each once");

        var told = log(webhook, "?sort=createdAt", hasSize(5))
                .body("items.state", everyItem(equalTo("DELIVERED")))
                .body("items.nextTryAt", everyItem(nullValue()))
                .body("items.attempts.result.flatten()", hasItem("TIMED_OUT"))
                .body("items.attempts.result.flatten()", hasItem("REDIRECTED"))
                .body("items.attempts.result.flatten()", hasItem("UNREACHABLE"))
                .body("items.attempts.detail.flatten()", hasItem("Out of order  今日休業"))
                .body("items.attempts.status.flatten()", hasItem(500))
                .body("items[1].attempts[0].result", equalTo("REFUSED"))
                .body("items[1].attempts[-1].result", equalTo("DELIVERED"))
                .extract();
        // No attempt came before it was due, but the last may: as soon as one change arrives, the others need not wait.
        List<String> at = told.path("items[1].attempts.at");
        var pauses = List.of(5, 30, 120, 600, 1_800, 3_600);
        for (int i = 1; i < at.size() - 1; i++) {
            var pause = Duration.between(Instant.parse(at.get(i - 1)), Instant.parse(at.get(i)));
            assertTrue(pause.toSeconds() >= pauses.get(i - 1) - 1, "attempts at " + at);
        }
        assertTrue(Duration.between(Instant.parse(at.get(0)), Instant.parse(at.get(at.size() - 1)))
                        .compareTo(Duration.ofHours(1))
                > 0);
    }

    @Test
    void letsOneRecordFailAndGoesOnWithTheOthers() {
        var webhook = subscribe(receiver, editor());
        var failing = aDraft();
        until(() -> receiver.accepted().size() == 1);
        receiver.behave(failing, Conduct.FAIL);
        change(failing, "summary", "{\"en\": \"1\"}");
        change(failing, "summary", "{\"en\": \"2\"}");
        var other = aDraft();
        until(() -> receiver.accepted(other).size() == 1);

        log(webhook, "?state=WAITING&sort=createdAt", hasSize(2))
                .body("items.subject", everyItem(equalTo(failing)))
                .body("items[0].nextTryAt", notNullValue())
                .body("items[0].attempts.size()", equalTo(1))
                .body("items[1].attempts.size()", equalTo(0));
        receiver.behave(Conduct.ACCEPT);
        until(() -> {
            tables.makeDue();
            return receiver.accepted(failing).size() == 3;
        });
        assertEquals(List.of(0, 1, 2), versions(failing));
    }

    @Test
    void triesAgainWithMoreAndMorePatience() {
        receiver.behave(Conduct.FAIL);
        var webhook = subscribe(receiver, editor());
        aDraft();
        for (int tries = 1; tries <= 3; tries++) {
            var made = tries;
            until(() -> receiver.arrivals().size() == made && tables.claims() == 0);
            var pause = List.of("5 seconds", "30 seconds", "2 minutes").get(tries - 1);
            assertEquals(
                    1,
                    tables.number("select count(*) from webhook_delivery where tries = " + tries
                            + " and abs(extract(epoch from next_try_at - (attempts -> -1 ->> 'at')::timestamptz - interval '"
                            + pause + "')) < 4"));
            tables.makeDue();
        }
        assertEquals(webhook.id(), tables.text("select webhook_id::text from webhook_delivery"));
    }

    @Test
    void givesUpAfterThreeDaysAndSaysSo() {
        receiver.behave(Conduct.FAIL);
        var webhook = subscribe(receiver, editor());
        var event = aDraft();
        until(() -> receiver.arrivals().size() == 1 && tables.claims() == 0);
        tables.run("update webhook_delivery set first_try_at = now() - interval '3 days', next_try_at = now()");
        until(() -> "GIVEN_UP".equals(editor().get(webhook.path()).path("disabledReason")));

        editor().get(webhook.path()).then().body("enabled", equalTo(false)).body("disabledAt", notNullValue());
        log(webhook, "?state=FAILED", hasSize(1));
        editor().post(webhook.path() + "/test").then().statusCode(409).body("type", equalTo(TYPE + "webhook-disabled"));

        receiver.behave(Conduct.ACCEPT);
        change(event, "summary", "{\"en\": \"Meanwhile\"}");
        post(webhook, "/enable").statusCode(200).body("enabled", equalTo(true)).body("disabledReason", nullValue());
        until(() -> receiver.accepted(event).size() == 1);
        editor().body("{\"since\": \"" + Instant.now().minusSeconds(3600) + "\"}")
                .post(webhook.path() + "/redeliveries")
                .then()
                .statusCode(202)
                .body("deliveries", equalTo(1));
        until(() -> receiver.accepted(event).size() == 2);
        assertEquals(
                "city.promotion.event.created", receiver.accepted(event).get(1).type());
        log(webhook, "?state=FAILED", hasSize(0));
    }

    @Test
    void deliversOnceMoreWhenAsked() {
        var webhook = subscribe(receiver, editor());
        var event = aDraft();
        until(() -> receiver.accepted(event).size() == 1);
        String delivery = log(webhook, "", hasSize(1)).extract().path("items[0].id");
        var path = webhook.path() + "/deliveries/" + delivery;
        editor().post(path + "/redelivery").then().statusCode(202).header("Location", equalTo(path));
        until(() -> receiver.accepted(event).size() == 2);

        var told = receiver.accepted(event);
        assertEquals(told.get(0).id(), told.get(1).id());
        until(() -> editor().get(path).<List<?>>path("attempts").size() == 2);
        editor().post(webhook.path() + "/deliveries/" + UUID.randomUUID() + "/redelivery")
                .then()
                .statusCode(404)
                .body("type", equalTo(TYPE + "webhook-delivery-not-found"));
    }

    private long arrived(Conduct conduct) {
        return receiver.arrivals().stream()
                .filter(arrival -> arrival.conduct() == conduct)
                .count();
    }

    private List<Integer> versions(String event) {
        return receiver.accepted(event).stream()
                .map(arrival -> arrival.event().getInt("data.version"))
                .toList();
    }
}
