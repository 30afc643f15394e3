package city.promotion.events.event;

import static city.promotion.events.event.EventFixtures.EVENTS;
import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.body;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.events.DataSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events are found by what is said of them: title, theme, agenda, organisations. */
@QuarkusTest
class EventSearchTest {

    @Test
    void findsTheConferenceByItsAgendaAndByThoseWhoTookPart() {
        var data = DataSet.load();
        var conference = data.id("event-conference");
        assertEquals(List.of(conference), found(anonymous(), "海外仓揭牌"));
        assertEquals(List.of(conference), found(anonymous(), "overseas warehouse"));
        assertEquals(List.of(conference), found(anonymous(), "索尼"));
        assertEquals(List.of(conference), found(anonymous(), "sony 携手同行"));
        assertTrue(found(anonymous(), "神戸製鋼所").contains(data.id("event-delegation")));
        assertEquals(List.of(), found(anonymous(), "索尼 没有这个词"));
    }

    @Test
    void putsATitleBeforeATheme() {
        var theme = aDraft("title", "{\"en\": \"Xylograph evening\"}", "theme", "{\"en\": \"Quixotry\"}");
        var agenda = aDraft("title", "{\"en\": \"Something else\"}");
        item(agenda, "On quixotry and more");
        var title = aDraft("title", "{\"en\": \"Quixotry\"}");
        assertEquals(List.of(id(title), id(theme), id(agenda)), found(anonymous(), "quixotry"));
    }

    @Test
    void showsNobodyAnEventByAnOrganisationHiddenFromThem() {
        var event = aDraft();
        takesPart(event, anOrganisation("Zyzzogeton Holdings", "INTERNAL"));
        takesPart(event, anOrganisation("Qaballa Trading", "PARTNER"));
        takesPart(event, anOrganisation("Jynx Optics", "PUBLIC"));
        assertEquals(List.of(), found(anonymous(), "zyzzogeton"));
        assertEquals(List.of(), found(partner(), "zyzzogeton"));
        assertEquals(List.of(id(event)), found(viewer(), "zyzzogeton"));
        assertEquals(List.of(), found(anonymous(), "qaballa"));
        assertEquals(List.of(id(event)), found(partner(), "qaballa"));
        assertEquals(List.of(id(event)), found(viewer(), "qaballa zyzzogeton jynx"));
        assertEquals(List.of(id(event)), found(anonymous(), "jynx"));
    }

    @Test
    void findsAnEventByWhoWasMetForThoseWhoMaySeeTheMeeting() {
        var event = aDraft();
        var other = aDraft();
        var organisation = anOrganisation("Ytterbium Instruments", "PUBLIC");
        var meeting = editor().body(meeting(event, organisation, "INTERNAL"))
                .post("/events/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertEquals(List.of(), found(anonymous(), "ytterbium"));
        assertEquals(List.of(id(event)), found(viewer(), "ytterbium"));

        editor().header("If-Match", tag(meeting))
                .body(meeting(other, organisation, "PUBLIC"))
                .put(meeting)
                .then()
                .statusCode(200);
        assertEquals(List.of(id(other)), found(anonymous(), "ytterbium"));
        editor().header("If-Match", tag(meeting)).delete(meeting).then().statusCode(204);
        assertEquals(List.of(), found(viewer(), "ytterbium"));
    }

    @Test
    void followsEveryChangeOfWhatIsSearched() {
        var event = aDraft();
        var item = item(event, "Pyrrhotite symposium");
        assertEquals(List.of(id(event)), found(anonymous(), "pyrrhotite"));
        editor().header("If-Match", tag(item)).delete(item).then().statusCode(204);
        assertEquals(List.of(), found(anonymous(), "pyrrhotite"));

        var organisation = anOrganisation("Wolframite Works", "PUBLIC");
        takesPart(event, organisation);
        assertEquals(List.of(id(event)), found(anonymous(), "wolframite"));
        editor().header("If-Match", tag(organisation))
                .body(
                        "{\"names\": {\"en\": \"Cassiterite Works\"}, \"kind\": \"COMPANY\", \"visibility\": \"INTERNAL\"}")
                .put(organisation)
                .then()
                .statusCode(200);
        assertEquals(List.of(), found(anonymous(), "wolframite"));
        assertEquals(List.of(), found(anonymous(), "cassiterite"));
        assertEquals(List.of(id(event)), found(viewer(), "cassiterite"));

        editor().header("If-Match", tag(event))
                .body(body("title", "{\"en\": \"Molybdenite days\"}"))
                .put(event)
                .then()
                .statusCode(200);
        assertEquals(List.of(id(event)), found(viewer(), "molybdenite cassiterite"));
        editor().header("If-Match", tag(event)).delete(event).then().statusCode(204);
        assertEquals(List.of(), found(viewer(), "molybdenite"));
    }

    @Test
    void searchesTogetherWithTheOtherFiltersPageByPage() {
        for (int i = 0; i < 3; i++) {
            item(aDraft("type", "\"EXHIBITION\""), "Vermiculite talk");
            item(aDraft(), "Vermiculite talk");
        }
        var first = anonymous()
                .queryParam("q", "vermiculite")
                .queryParam("type", "EXHIBITION")
                .queryParam("limit", 2)
                .queryParam("total", true)
                .get(EVENTS);
        assertEquals(3, first.<Integer>path("total"));
        List<String> shown = first.path("items.id");
        List<String> rest = anonymous()
                .queryParam("q", "vermiculite")
                .queryParam("type", "EXHIBITION")
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(EVENTS)
                .path("items.id");
        assertEquals(2, shown.size());
        assertEquals(1, rest.size());
        assertEquals(3, Set.of(shown.get(0), shown.get(1), rest.get(0)).size());
        assertEquals(
                3,
                anonymous()
                        .queryParam("q", "vermiculite")
                        .queryParam("type", "EXHIBITION")
                        .queryParam("sort", "-starts")
                        .get(EVENTS)
                        .<List<String>>path("items.id")
                        .size());
    }

    private static List<String> found(RequestSpecification caller, String words) {
        return caller.queryParam("q", words)
                .get(EVENTS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String item(String event, String title) {
        return editor().body("{\"kind\": \"OTHER\", \"title\": {\"en\": \"" + title + "\"}}")
                .post(event + "/agenda")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String meeting(String event, String organisation, String visibility) {
        return "{\"kind\": \"TALKS\", \"title\": {\"en\": \"Sample talks\"}, \"eventId\": \"" + id(event)
                + "\", \"organisationIds\": [\"" + id(organisation) + "\"], \"visibility\": \"" + visibility + "\"}";
    }

    private static String anOrganisation(String name, String visibility) {
        return editor().body("{\"names\": {\"en\": \"" + name + "\"}, \"kind\": \"COMPANY\", \"visibility\": \""
                        + visibility + "\"}")
                .post("/events/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void takesPart(String event, String organisation) {
        editor().body("{\"organisationId\": \"" + id(organisation)
                        + "\", \"role\": \"COMPANY_REPRESENTED\", \"mode\": \"IN_PERSON\"}")
                .post(event + "/participations")
                .then()
                .statusCode(201);
    }
}
