package city.promotion.events.webhook;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.body;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.FakeReceiver;
import city.promotion.testkit.FakeReceiver.Arrival;
import city.promotion.testkit.FakeReceiver.Conduct;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookTest {

    private static final String WEBHOOKS = "/events/v1/webhooks";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TYPE = "urn:problem-type:city-promotion:";

    @Inject
    DataSource database;

    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void end() {
        receiver.close();
        run("delete from webhook_progress; delete from webhook");
    }

    // --- what arrives
    // -------------------------------------------------------------------------------------------------

    @Test
    void deliversWhatTheFeedTellsSignedAsTheStandardSays() throws Exception {
        var webhook = subscribe(editor());
        var before = feed("after=latest").header("Link");
        var event = aDraft();
        change(event, "summary", "{\"en\": \"Changed\"}");
        until(() -> receiver.accepted(event).size() == 2);

        var told = receiver.accepted(event);
        assertEquals(
                List.of("city.promotion.event.created", "city.promotion.event.changed"),
                told.stream().map(Arrival::type).toList());
        assertEquals("Changed", told.get(1).event().getString("data.summary.en"));
        assertEquals("application/cloudevents+json", told.get(0).header("content-type"));
        assertEquals(told.get(0).event().getString("id"), told.get(0).id());
        for (var arrival : told) {
            verify(webhook.secret(), arrival);
        }
        var spoilt = new Arrival(told.get(0).headers(), told.get(0).body() + " ", Conduct.ACCEPT);
        assertThrows(WebhookVerificationException.class, () -> verify(webhook.secret(), spoilt));

        var feed = feed(before.replaceFirst(".*[?&](after=[^&>]+).*", "$1")).jsonPath();
        assertEquals(List.of(event, event), feed.getList("subject"));
        assertEquals(feed.<String>getList("id"), told.stream().map(Arrival::id).toList());
        assertEquals(feed.getString("[1].cursor"), told.get(1).event().getString("cursor"));
    }

    private static Response feed(String query) {
        return viewer().accept("application/cloudevents-batch+json").get("/events/v1/changes?" + query);
    }

    @Test
    void tellsOnlyWhatWasAskedFor() {
        var wanted = aDraft();
        subscribe(editor(), "\"types\": [\"city.promotion.event.changed\", \"city.promotion.agenda-item.*\"]");
        var other = subscribe(editor(), "\"subject\": \"" + wanted + "\"");
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

    @Test
    void tellsEachOwnerOnlyWhatHeMaySee() {
        subscribe(partner());
        var hidden = aDraft("visibility", "\"INTERNAL\"");
        var forPartners = aDraft("visibility", "\"PARTNER\"");
        change(forPartners, "visibility", "\"INTERNAL\"");
        var open = aDraft();
        until(() -> !receiver.accepted(open).isEmpty());

        assertTrue(receiver.accepted(hidden).isEmpty());
        // By the time of its delivery nobody of that role may see it: he learns at most that he has to forget it.
        assertTrue(receiver.accepted(forPartners).stream()
                .allMatch(arrival ->
                        arrival.type().endsWith("withdrawn") || arrival.event().get("data.title") != null));
        assertEquals(
                "city.promotion.event.withdrawn",
                receiver.accepted(forPartners)
                        .get(receiver.accepted(forPartners).size() - 1)
                        .type());
    }

    @Test
    void tellsAReceiverOfAnotherOnlyAsMuchAsItsOwnerSays() {
        subscribe(editor(), "\"sees\": \"PUBLIC\"");
        var hidden = aDraft("visibility", "\"INTERNAL\"");
        var open = aDraft();
        until(() -> !receiver.accepted(open).isEmpty());
        assertTrue(receiver.accepted(hidden).isEmpty());
    }

    @Test
    void skipsWhatLeftItsSightWhileItWaited() {
        receiver.behave(Conduct.FAIL);
        var webhook = subscribe(partner());
        var event = aDraft();
        until(() -> !receiver.arrivals().isEmpty());
        change(event, "visibility", "\"INTERNAL\"");
        receiver.behave(Conduct.ACCEPT);
        until(() -> {
            makeDue();
            return receiver.accepted(event).size() == 1;
        });

        assertEquals(
                "city.promotion.event.withdrawn",
                receiver.accepted(event).get(0).type());
        log(webhook, "?sort=createdAt", hasSize(2))
                .body("items.state", equalTo(List.of("SKIPPED", "DELIVERED")))
                .body("items[0].attempts.result", equalTo(List.of("REFUSED", "NOT_VISIBLE")));
    }

    // --- receivers in trouble
    // -----------------------------------------------------------------------------------------

    @Test
    void deliversEverythingOnceAndInOrderWhenAReceiverComesBack() {
        var webhook = subscribe(editor());
        var first = aDraft();
        until(() -> receiver.accepted().size() == 1);

        receiver.behave(Conduct.FAIL);
        var second = aDraft();
        change(first, "summary", "{\"en\": \"1\"}");
        change(second, "summary", "{\"en\": \"1\"}");
        change(first, "summary", "{\"en\": \"2\"}");
        for (var trouble : List.of(Conduct.FAIL, Conduct.HANG, Conduct.REDIRECT, Conduct.BREAK_OFF)) {
            receiver.behave(trouble);
            until(() -> {
                makeDue();
                return receiver.arrivals().stream().anyMatch(arrival -> arrival.conduct() == trouble);
            });
        }
        await().atMost(PATIENCE).until(() -> claims() == 0);

        receiver.behave(Conduct.ACCEPT);
        until(() -> {
            makeDue();
            return receiver.accepted().size() == 5;
        });
        assertEquals(List.of(0, 1, 2), versions(first));
        assertEquals(List.of(0, 1), versions(second));
        log(webhook, "", hasSize(5))
                .body("items.state", everyItem(equalTo("DELIVERED")))
                .body("items.nextTryAt", everyItem(nullValue()))
                .body("items.attempts.result.flatten()", hasItem("REFUSED"))
                .body("items.attempts.result.flatten()", hasItem("TIMED_OUT"))
                .body("items.attempts.result.flatten()", hasItem("REDIRECTED"))
                .body("items.attempts.result.flatten()", hasItem("UNREACHABLE"))
                .body("items.attempts.detail.flatten()", hasItem("Out of order  今日休業"))
                .body("items.attempts.status.flatten()", hasItem(500));
    }

    @Test
    void letsOneRecordFailAndGoesOnWithTheOthers() {
        var webhook = subscribe(editor());
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
            makeDue();
            return receiver.accepted(failing).size() == 3;
        });
        assertEquals(List.of(0, 1, 2), versions(failing));
    }

    @Test
    void triesAgainWithMoreAndMorePatience() {
        receiver.behave(Conduct.FAIL);
        var webhook = subscribe(editor());
        aDraft();
        for (int tries = 1; tries <= 3; tries++) {
            var made = tries;
            until(() -> receiver.arrivals().size() == made && claims() == 0);
            var pause = List.of("5 seconds", "30 seconds", "2 minutes").get(tries - 1);
            assertEquals(
                    1,
                    number("select count(*) from webhook_delivery where tries = " + tries
                            + " and abs(extract(epoch from next_try_at - (attempts -> -1 ->> 'at')::timestamptz - interval '"
                            + pause + "')) < 4"));
            makeDue();
        }
        assertEquals(webhook.id(), text("select webhook_id::text from webhook_delivery"));
    }

    @Test
    void givesUpAfterThreeDaysAndSaysSo() {
        receiver.behave(Conduct.FAIL);
        var webhook = subscribe(editor());
        var event = aDraft();
        until(() -> receiver.arrivals().size() == 1 && claims() == 0);
        run("update webhook_delivery set first_try_at = now() - interval '3 days', next_try_at = now()");
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
    void stopsWhenTheReceiverSaysItIsGone() {
        receiver.behave(Conduct.SAY_GONE);
        var webhook = subscribe(editor());
        var event = aDraft();
        until(() -> "RECEIVER_GONE".equals(editor().get(webhook.path()).path("disabledReason")));
        assertEquals(1, receiver.arrivals().size());

        receiver.behave(Conduct.ACCEPT);
        post(webhook, "/enable").statusCode(200);
        until(() -> receiver.accepted(event).size() == 1);
    }

    @Test
    void forgetsNothingWhileItIsDisabled() {
        var webhook = subscribe(editor());
        post(webhook, "/disable").statusCode(200).body("disabledReason", equalTo("BY_OWNER"));
        var event = aDraft();
        var probe = subscribe(editor());
        var later = aDraft();
        until(() -> receiver.accepted(later).size() == 1);
        assertTrue(receiver.accepted(event).isEmpty());
        editor().header("If-Match", "*").delete(probe.path()).then().statusCode(204);

        post(webhook, "/enable").statusCode(200);
        until(() ->
                receiver.accepted(event).size() == 1 && receiver.accepted(later).size() == 2);
    }

    // --- by hand
    // ------------------------------------------------------------------------------------------------------

    @Test
    void sendsATest() throws Exception {
        var webhook = subscribe(partner());
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
    void deliversOnceMoreWhenAsked() {
        var webhook = subscribe(editor());
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

    @Test
    void signsWithBothSecretsUntilTheOverlapIsOver() throws Exception {
        var webhook = subscribe(editor());
        var fresh = post(webhook, "/secret").statusCode(200).extract().<String>path("secret");
        assertNotEquals(webhook.secret(), fresh);
        var event = aDraft();
        until(() -> receiver.accepted(event).size() == 1);
        verify(webhook.secret(), receiver.accepted(event).get(0));
        verify(fresh, receiver.accepted(event).get(0));

        var last = post(webhook, "/secret?overlapHours=0")
                .statusCode(200)
                .extract()
                .<String>path("secret");
        change(event, "summary", "{\"en\": \"Later\"}");
        until(() -> receiver.accepted(event).size() == 2);
        var later = receiver.accepted(event).get(1);
        assertDoesNotThrow(() -> verify(last, later));
        assertThrows(WebhookVerificationException.class, () -> verify(fresh, later));
        assertThrows(WebhookVerificationException.class, () -> verify(webhook.secret(), later));
        editor().header("If-Match", "*")
                .post(webhook.path() + "/secret?overlapHours=169")
                .then()
                .statusCode(400);
    }

    // --- subscriptions
    // ------------------------------------------------------------------------------------------------

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
                number("select count(*) from idempotency_key where key = '" + key
                        + "' and convert_from(body, 'UTF8') like '%whsec%'"));
        editor().get(webhook).then().body("$", not(org.hamcrest.Matchers.hasKey("secret")));
        assertEquals(0, number("select count(*) from history where changes::text like '%whsec%'"));
    }

    @Test
    void changesASubscriptionForTheVersionThatWasRead() {
        var webhook = subscribe(editor());
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
        var webhook = subscribe(partner());
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
    void letsNobodySeeMoreThanItsOwner() {
        partner()
                .body("{\"url\": \"" + receiver.url() + "\", \"sees\": \"INTERNAL\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(422)
                .body("type", equalTo(TYPE + "webhook-beyond-rights"))
                .body("violations[0].field", equalTo("sees"));
        var webhook = subscribe(partner());
        partner().get(webhook.path()).then().body("sees", equalTo("PARTNER"));
        admin().header("If-Match", "*")
                .body("{\"url\": \"" + receiver.url() + "\", \"sees\": \"INTERNAL\"}")
                .put(webhook.path())
                .then()
                .statusCode(422);
        admin().header("If-Match", "*")
                .body("{\"url\": \"" + receiver.url() + "\"}")
                .put(webhook.path())
                .then()
                .statusCode(200)
                .body("sees", equalTo("PARTNER"))
                .body("owner", equalTo("partner-1"));
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
    @CsvSource({
        "http://93.184.215.14/x, webhook-https",
        "https://127.0.0.1/x, webhook-not-public",
        "https://10.0.0.7/x, webhook-not-public",
        "https://169.254.169.254/latest/meta-data, webhook-not-public",
        "https://[::1]/x, webhook-not-public",
        "https://[::ffff:192.168.0.1]/x, webhook-not-public",
        "https://user@localhost/x, webhook-url",
        "nowhere, webhook-url",
        "ftp://localhost/x, webhook-url"
    })
    void refusesAnAddressThatMustNotBeCalled(String url, String code) {
        editor().body("{\"url\": \"" + url + "\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(422)
                .body("type", equalTo(TYPE + "webhook-address-refused"))
                .body("violations[0].field", equalTo("url"))
                .body("violations[0].code", equalTo(code));
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
    void saysOfItselfHowItIsDoing() {
        anonymous()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Webhooks' }.data.subscriptions", equalTo("possible"));
        anonymous().accept("text/plain").get("/q/metrics").then().body(containsString("city_webhook_lag_seconds"));
    }

    // ------------------------------------------------------------------------------------------------------------------

    private record Subscribed(String path, String secret) {
        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private Subscribed subscribe(RequestSpecification who, String... more) {
        var members = more.length == 0 ? "" : ", " + String.join(", ", more);
        var answer = who.body("{\"url\": \"" + receiver.url() + "\"" + members + "}")
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract();
        return new Subscribed(answer.header("Location"), answer.path("secret"));
    }

    private static ValidatableResponse post(Subscribed webhook, String what) {
        return editor().header("If-Match", editor().get(webhook.path()).header("ETag"))
                .post(webhook.path() + what)
                .then();
    }

    private static ValidatableResponse log(Subscribed webhook, String query, Matcher<?> items) {
        return admin().get(webhook.path() + "/deliveries" + query)
                .then()
                .statusCode(200)
                .body("items", items);
    }

    private List<Integer> versions(String event) {
        return receiver.accepted(event).stream()
                .map(arrival -> arrival.event().getInt("data.version"))
                .toList();
    }

    private static void verify(String secret, Arrival arrival) throws Exception {
        var headers = new java.util.HashMap<String, List<String>>();
        arrival.headers().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        new Webhook(secret).verify(arrival.body(), headers);
    }

    private static void change(String event, String... more) {
        editor().header("If-Match", viewer().get(event).header("ETag"))
                .body(body(more))
                .put(event)
                .then()
                .statusCode(200);
    }

    private static void until(BooleanSupplier done) {
        await().atMost(PATIENCE).until(done::getAsBoolean);
    }

    /** The next attempt need not be waited for. */
    private void makeDue() {
        run("update webhook_delivery set next_try_at = now() where state = 'WAITING' and next_try_at > now()");
    }

    private long claims() {
        return number("select count(*) from webhook_progress where claim is not null");
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
