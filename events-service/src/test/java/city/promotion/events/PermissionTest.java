package city.promotion.events;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import city.promotion.events.event.EventFixtures;
import city.promotion.testkit.PermissionMatrix;
import city.promotion.testkit.RemovedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules stand in {@code permissions.csv}; the operations come from the document that the service serves. */
@QuarkusTest
class PermissionTest {

    private static final String EVENTS = "/events/v1/events";
    private static final String MEETINGS = "/events/v1/meetings";
    private static final String FOLLOW_UPS = "/events/v1/follow-ups";
    private static final String WEBHOOKS = "/events/v1/webhooks";
    private static final String JSON = "application/json";
    private static final String NAMED = "{\"names\": {\"en\": \"Sample of the matrix\"}, %s}";
    private static final String TITLED = "{\"title\": {\"en\": \"Sample of the matrix\"}, %s}";
    private static final List<String> VISIBILITIES = List.of("PUBLIC", "PARTNER", "INTERNAL");

    /** Made once: the records of all tests are the same, and none of these changes them. */
    private static PermissionMatrix matrix;

    @BeforeEach
    void prepare() {
        if (matrix == null) {
            var made = PermissionMatrix.of("/events/v1", RestAssured.port);
            recordsOfEachVisibility(made);
            doors(made);
            ownership(made);
            matrix = made;
        }
    }

    @Test
    void hasARuleForEveryOperation() {
        matrix.assertComplete();
    }

    @Test
    void letsEachRoleCallWhatTheTableSays() {
        matrix.assertRoles();
    }

    @Test
    void hidesRecordsFromThoseWhoMayNotSeeThem() {
        matrix.assertVisibility();
    }

    @Test
    void hidesSubscriptionsFromOtherPartners() {
        matrix.assertOwnership();
    }

    @Test
    void showsWhatIsHiddenByNoOtherDoor() {
        matrix.assertAdded();
    }

    @Test
    void noticesWhenARuleIsGone() {
        matrix.assertNoticesEachRemovedRule(
                RemovedRules.withConventions("IdempotencyInterceptor.once name 1", "WebhookService.change name 1")
                        .without("ReadingFilter.note has 1", "who reads what is not for everybody is written down")
                        .without("FollowUpSheet.read visible 1", "editors import, and see everything")
                        .without("MeetingSheet.read visible 1", "editors import, and see everything")
                        .without("OutcomeSheet.read visible 1", "editors import, and see everything")
                        .without("ItineraryItemSheet.read visible 1", "editors import, and see everything")
                        .without("ParticipationSheet.read visible 1", "editors import, and see everything"));
    }

    private static void recordsOfEachVisibility(PermissionMatrix made) {
        var event = EventFixtures.id(EventFixtures.aDraft());
        var events = three(made, EVENTS, EventFixtures.body().replace("\"visibility\": \"PUBLIC\"", "%s"));
        three(made, "/events/v1/campaigns", TITLED);
        three(made, MEETINGS, TITLED.replace("%s", "\"kind\": \"TALKS\", %s"));
        three(
                made,
                "/events/v1/city-relationships",
                TITLED.replace("%s", "\"kind\": \"SISTER_CITY\", \"partner\": {\"country\": \"JP\"}, %s"));
        three(
                made,
                FOLLOW_UPS,
                "{\"eventId\": \"" + event
                        + "\", \"ownerName\": {\"en\": \"Unit\"}, \"action\": {\"en\": \"Sample\"}, %s}");
        var organisations = three(made, "/events/v1/organisations", NAMED.replace("%s", "\"kind\": \"COMPANY\", %s"));
        three(made, "/events/v1/people", NAMED.replace("%s", "\"consent\": {\"status\": \"GIVEN\"}, %s"));
        parts(made, events, "agenda", "{\"kind\": \"PERFORMANCE\", \"title\": {\"en\": \"Sample of the matrix\"}}");
        parts(made, events, "exhibit-sections", "{\"title\": {\"en\": \"Sample of the matrix\"}}");
        parts(made, events, "itinerary", "{\"kind\": \"INSPECTION\", \"title\": {\"en\": \"Sample of the matrix\"}}");
        parts(made, events, "outcomes", "{\"kind\": \"SIGNING_BATCH\", \"title\": {\"en\": \"Sample of the matrix\"}}");
        parts(
                made,
                events,
                "participations",
                "{\"role\": \"SPEAKER\", \"organisationId\": \"" + id(organisations.get("PUBLIC")) + "\"}");
    }

    /** A public event, around which everything is hidden that can be. */
    private static void doors(PermissionMatrix made) {
        var campaign = created(
                "/events/v1/campaigns",
                "{\"title\": {\"en\": \"Sample hiddencampaign\"}, \"visibility\": \"INTERNAL\"}");
        var organisation = created(
                "/events/v1/organisations",
                "{\"names\": {\"en\": \"Sample hiddenorganisation\"}, \"kind\": \"COMPANY\", \"visibility\": \"INTERNAL\"}");
        var person = created(
                "/events/v1/people",
                "{\"names\": {\"en\": \"Sample hiddenperson\"}, \"consent\": {\"status\": \"WITHHELD\"}, \"visibility\": \"INTERNAL\"}");
        var named = created(
                "/events/v1/people",
                "{\"names\": {\"en\": \"Sample openperson\"}, \"consent\": {\"status\": \"GIVEN\", \"note\": \"said by letter\"},"
                        + " \"visibility\": \"PUBLIC\"}");
        var known = created(
                "/events/v1/organisations",
                "{\"names\": {\"en\": \"Sample openorganisation\"}, \"kind\": \"COMPANY\", \"visibility\": \"PUBLIC\"}");
        created(
                "/events/v1/city-relationships",
                "{\"title\": {\"en\": \"Sample hiddenrelationship\"}, \"kind\": \"SISTER_CITY\", \"partner\": {\"country\": \"JP\"},"
                        + " \"visibility\": \"INTERNAL\"}");
        var event = EventFixtures.aDraft(
                "title", "{\"en\": \"Sample openevent\"}", "campaignId", "\"" + id(campaign) + "\"");
        var child = EventFixtures.aDraft(
                "title",
                "{\"en\": \"Sample hiddenchild\"}",
                "parentId",
                "\"" + id(event) + "\"",
                "visibility",
                "\"INTERNAL\"");
        var ofOrganisation = "\"organisationId\": \"" + id(organisation) + "\"";
        var participation = created(event + "/participations", "{\"role\": \"ORGANISER\", " + ofOrganisation + "}");
        var item = created(
                event + "/itinerary",
                "{\"kind\": \"INSPECTION\", \"title\": {\"en\": \"Sample\"}, " + ofOrganisation
                        + ", \"hostPersonIds\": [\"" + id(person) + "\"]}");
        var outcome = created(
                event + "/outcomes",
                "{\"kind\": \"SIGNING_BATCH\", \"title\": {\"en\": \"Sample\"}, " + ofOrganisation + "}");
        var ofEvent = "\"eventId\": \"" + id(event) + "\", ";
        var meeting = created(
                MEETINGS,
                "{\"kind\": \"TALKS\", " + ofEvent
                        + "\"title\": {\"en\": \"Sample openmeeting\"}, \"visibility\": \"PUBLIC\", \"organisationIds\": [\""
                        + id(organisation) + "\"]}");
        created(
                MEETINGS,
                "{\"kind\": \"TALKS\", " + ofEvent
                        + "\"title\": {\"en\": \"Sample hiddenmeeting\"}, \"visibility\": \"INTERNAL\", \"organisationIds\": [\""
                        + id(known) + "\"]}");
        var followUp = created(
                FOLLOW_UPS,
                "{" + ofEvent + "\"action\": {\"en\": \"Sample openfollowup\"}, \"visibility\": \"PUBLIC\","
                        + " \"ownerOrganisationId\": \"" + id(organisation) + "\"}");
        created(
                FOLLOW_UPS,
                "{" + ofEvent + "\"action\": {\"en\": \"Sample hiddenfollowup\"}, \"visibility\": \"INTERNAL\","
                        + " \"ownerName\": {\"en\": \"Unit\"}}");

        made.counts("/events/v1/reports/summary");
        EventFixtures.anApproved("visibility", "\"INTERNAL\"");

        made.hides("hiddencampaign", "/events/v1/campaigns?q=hiddencampaign", JSON)
                .hides("hiddenorganisation", "/events/v1/organisations?q=hiddenorganisation", JSON)
                .hides("hiddenperson", "/events/v1/people?q=hiddenperson", JSON)
                .hides("hiddenrelationship", "/events/v1/city-relationships?q=hiddenrelationship", JSON)
                .hides("hiddenmeeting", MEETINGS + "?q=hiddenmeeting", JSON)
                .hides("hiddenfollowup", FOLLOW_UPS + "?q=hiddenfollowup", JSON)
                .hides("hiddenchild", EVENTS + "?parentId=" + id(event), JSON)
                .hides("hiddenchild", EVENTS + "?parentId=" + id(event), "text/csv")
                .hides("hiddenchild", EVENTS + "?parentId=" + id(event), "application/x-ndjson")
                .hides("hiddenchild", "/events/v1/calendar.ics?parentId=" + id(event), "text/calendar");
        for (var marker : List.of("hiddenchild", "hiddenmeeting", "hiddenfollowup", "hiddenorganisation")) {
            made.hides(marker, event + "?expand=all", JSON);
        }
        for (var part : List.of("outcomes", "itinerary", "participations")) {
            made.hides("hiddenorganisation", event + "?expand=" + part, JSON);
            made.hides("hiddenorganisation", event + "/" + part, JSON);
        }
        for (var part : List.of(participation, item, outcome, meeting, followUp)) {
            made.hides("hiddenorganisation", part, JSON);
        }
        made.hides("hiddenorganisation", MEETINGS + "?eventId=" + id(event), JSON)
                .hides("hiddenorganisation", FOLLOW_UPS + "?eventId=" + id(event), JSON)
                .hides("openevent", EVENTS + "?q=hiddenorganisation", JSON)
                .hides("openevent", EVENTS + "?organisationId=" + id(known), JSON)
                .hides("said by letter", named, JSON)
                .hides("said by letter", "/events/v1/people?q=openperson", JSON);
        for (var marker : List.of("hiddenchild", "hiddenmeeting", "hiddenorganisation", "hiddenperson")) {
            made.hides(marker, event + "/programme", "text/html");
        }
        made.hides("hiddencampaign", event, "application/ld+json")
                .hides("hiddenorganisation", event, "application/ld+json");

        var changes = "/events/v1/changes?subject=" + child;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> viewer().accept("*/*").get(changes).asString().contains("hiddenchild"));
        made.hides("hiddenchild", changes, "application/cloudevents-batch+json")
                .hides("hiddenchild", "/events/v1/snapshot", "application/x-ndjson");
    }

    private static void ownership(PermissionMatrix made) {
        var webhook = as("partner-owner", "partner")
                .body("{\"url\": \"http://localhost:9/\", \"subject\": \"/events/v1/events/none\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        made.owned(WEBHOOKS + "/{id}", webhook);
        made.keeps(
                "listWebhooks by another partner",
                () -> as("partner-other", "partner")
                        .get(WEBHOOKS)
                        .then()
                        .statusCode(200)
                        .body(not(containsString(id(webhook)))));
        made.keeps(
                "createWebhook for more than its owner sees",
                () -> as("partner-owner", "partner")
                        .body("{\"url\": \"http://localhost:9/\", \"sees\": \"INTERNAL\"}")
                        .post(WEBHOOKS)
                        .then()
                        .statusCode(422));
        made.keeps("changeWebhook by an administrator to more than its owner sees", () -> {
            var wanted = "{\"url\": \"http://localhost:9/\", \"subject\": \"/events/v1/events/none\"%s}";
            var owner = PermissionMatrix.SOMEBODY;
            var ofSomebody = as(owner, "partner")
                    .body(wanted.formatted(""))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            var answer = admin().header("If-Match", admin().get(ofSomebody).header("ETag"))
                    .body(wanted.formatted(", \"sees\": \"INTERNAL\""))
                    .put(ofSomebody);
            // An owner has so many and no more, and this may be tried again and again.
            admin().header("If-Match", admin().get(ofSomebody).header("ETag")).delete(ofSomebody);
            answer.then().statusCode(422);
        });
        made.keeps("createCampaign with the idempotency key of another", () -> {
            var key = UUID.randomUUID().toString();
            assertNotEquals(keyed("matrix-1", key), keyed("matrix-2", key), "the answer of another was given again");
        });
    }

    private static String keyed(String caller, String key) {
        return as(caller, "editor")
                .header("Idempotency-Key", key)
                .body("{\"title\": {\"en\": \"Sample of the matrix\"}}")
                .post("/events/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, String> three(PermissionMatrix made, String list, String body) {
        var three = new TreeMap<String, String>();
        VISIBILITIES.forEach(visibility ->
                three.put(visibility, created(list, body.replace("%s", "\"visibility\": \"" + visibility + "\""))));
        made.visible(list + "/{id}", three.get("PUBLIC"), three.get("PARTNER"), three.get("INTERNAL"));
        return three;
    }

    /** A part of each of the three events; it is hidden with its event. */
    private static void parts(PermissionMatrix made, Map<String, String> events, String part, String body) {
        made.visible(
                EVENTS + "/{id}/" + part + "/{part}",
                created(events.get("PUBLIC") + "/" + part, body),
                created(events.get("PARTNER") + "/" + part, body),
                created(events.get("INTERNAL") + "/" + part, body));
    }

    private static String created(String list, String body) {
        return editor().body(body).post(list).then().statusCode(201).extract().header("Location");
    }

    private static String id(String address) {
        return EventFixtures.id(address);
    }
}
