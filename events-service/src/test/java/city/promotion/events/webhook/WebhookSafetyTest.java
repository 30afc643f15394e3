package city.promotion.events.webhook;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.webhook.WebhookFixtures.TYPE;
import static city.promotion.events.webhook.WebhookFixtures.WEBHOOKS;
import static city.promotion.events.webhook.WebhookFixtures.change;
import static city.promotion.events.webhook.WebhookFixtures.log;
import static city.promotion.events.webhook.WebhookFixtures.post;
import static city.promotion.events.webhook.WebhookFixtures.subscribe;
import static city.promotion.events.webhook.WebhookFixtures.until;
import static city.promotion.events.webhook.WebhookFixtures.verify;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.FakeReceiver;
import city.promotion.testkit.FakeReceiver.Arrival;
import city.promotion.testkit.FakeReceiver.Conduct;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is told more than he may see, called where he must not be, or told by a stranger. */
@QuarkusTest
class WebhookSafetyTest {

    @Inject
    WebhookTables tables;

    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void end() {
        receiver.close();
        tables.empty();
    }

    @Test
    void deliversWhatTheFeedTellsSignedAsTheStandardSays() throws Exception {
        var webhook = subscribe(receiver, editor());
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

    @Test
    void signsWithBothSecretsUntilTheOverlapIsOver() throws Exception {
        var webhook = subscribe(receiver, editor());
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

    @Test
    void tellsEachOwnerOnlyWhatHeMaySee() {
        subscribe(receiver, partner());
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
        subscribe(receiver, editor(), "\"sees\": \"PUBLIC\"");
        var hidden = aDraft("visibility", "\"INTERNAL\"");
        var open = aDraft();
        until(() -> !receiver.accepted(open).isEmpty());
        assertTrue(receiver.accepted(hidden).isEmpty());
    }

    @Test
    void skipsWhatLeftItsSightWhileItWaited() {
        receiver.behave(Conduct.FAIL);
        var webhook = subscribe(receiver, partner());
        var event = aDraft();
        until(() -> !receiver.arrivals().isEmpty());
        change(event, "visibility", "\"INTERNAL\"");
        receiver.behave(Conduct.ACCEPT);
        until(() -> {
            tables.makeDue();
            return receiver.accepted(event).size() == 1;
        });

        assertEquals(
                "city.promotion.event.withdrawn",
                receiver.accepted(event).get(0).type());
        log(webhook, "?sort=createdAt", hasSize(2))
                .body("items.state", equalTo(List.of("SKIPPED", "DELIVERED")))
                .body("items[0].attempts.result", equalTo(List.of("REFUSED", "NOT_VISIBLE")));
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
        var webhook = subscribe(receiver, partner());
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

    private static Response feed(String query) {
        return viewer().accept("application/cloudevents-batch+json").get("/events/v1/changes?" + query);
    }
}
