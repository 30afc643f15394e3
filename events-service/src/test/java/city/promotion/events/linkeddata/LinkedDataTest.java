package city.promotion.events.linkeddata;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.anApproved;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.move;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.DataSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events in the words of schema.org. */
@QuarkusTest
class LinkedDataTest {

    private static final String TYPE = "application/ld+json";

    @BeforeAll
    static void readsAsJson() {
        RestAssured.registerParser(TYPE, Parser.JSON);
    }

    @Test
    void tellsTheConferenceOfTheDataSet() {
        var data = DataSet.load();
        linked(data.href("event-conference"), "zh")
                .header("Content-Type", startsWith(TYPE))
                .header("Vary", containsString("Accept"))
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("BusinessEvent"))
                .body("'@id'", endsWith(data.href("event-conference")))
                .body("name", equalTo("2024中日（无锡）产业文化合作交流会"))
                .body("inLanguage", equalTo("zh-Hans"))
                .body("startDate", equalTo("2024-04-18"))
                .body("eventStatus", equalTo("https://schema.org/EventScheduled"))
                .body("eventAttendanceMode", equalTo("https://schema.org/MixedEventAttendanceMode"))
                .body("location[0].address.addressCountry", equalTo("JP"))
                .body("performer.name", hasItems("罗晓梅", "曹宏瑛"))
                .body("performer.find { it.name == '罗晓梅' }.'@type'", equalTo("Person"))
                .body("superEvent.'@id'", hasItem(endsWith(data.href("event-delegation"))));
        linked(data.href("event-delegation"), "en")
                .body("name", equalTo("Wuxi economic, trade and culture delegation to Japan"))
                .body("alternateName.'@language'", hasItem("zh-Hans"))
                .body("superEvent.'@type'", contains("EventSeries"))
                .body("subEvent", hasSize(3))
                .body("subEvent.'@type'", hasItem("ExhibitionEvent"));
    }

    @Test
    void givesAMinuteWithItsOffset() {
        linked(
                        aDraft(
                                "starts",
                                "{\"value\": \"2024-04-18T14:30\", \"precision\": \"MINUTE\", \"timeZone\": \"Asia/Tokyo\"}"),
                        "en")
                .body("startDate", equalTo("2024-04-18T14:30:00+09:00"))
                .body("$", not(hasKey("eventAttendanceMode")));
    }

    @Test
    void tellsWhatWasPostponedOrCancelled() {
        var event = anApproved();
        move(event, "{\"to\": \"POSTPONED\"}").statusCode(200);
        linked(event, "en")
                .body("eventStatus", endsWith("/EventPostponed"))
                .body("previousStartDate", contains("2024-04-18"))
                .body("$", not(hasKey("startDate")));
        move(event, "{\"to\": \"POSTPONED\", \"newStarts\": {\"value\": \"2024-06-18\", \"precision\": \"DAY\"}}")
                .statusCode(200);
        linked(event, "en").body("eventStatus", endsWith("/EventRescheduled")).body("startDate", equalTo("2024-06-18"));
        move(event, "{\"to\": \"CANCELLED\", \"reason\": \"台风\"}").statusCode(200);
        linked(event, "en").body("eventStatus", endsWith("/EventCancelled"));
    }

    @Test
    void answersJsonWhereverItIsAsWelcome() {
        var event = aDraft();
        for (var accepted : new String[] {"*/*", "application/json", "text/html, */*;q=0.8", "application/*"}) {
            anonymous().accept(accepted).get(event).then().header("Content-Type", startsWith("application/json"));
        }
        for (var accepted :
                new String[] {TYPE, "application/ld+json, application/json;q=0.5", "application/ld+json;profile=\"x\""
                }) {
            anonymous().accept(accepted).get(event).then().header("Content-Type", startsWith(TYPE));
        }
        anonymous()
                .accept("application/json, application/ld+json;q=0.5")
                .get(event)
                .then()
                .header("Content-Type", startsWith("application/json"));
        anonymous().accept("image/png").get(event).then().spec(problem(ConventionProblem.NOT_ACCEPTABLE));
    }

    @Test
    void tagsEachFormByItself() {
        var event = aDraft();
        var linked = anonymous().accept(TYPE).get(event).header("ETag");
        assertNotEquals(linked, anonymous().get(event).header("ETag"));
        anonymous()
                .accept(TYPE)
                .header("If-None-Match", linked)
                .get(event)
                .then()
                .statusCode(304);
        anonymous().header("If-None-Match", linked).get(event).then().statusCode(200);
    }

    @Test
    void showsOnlyWhatTheCallerMaySee() {
        var inside = aDraft("visibility", "\"INTERNAL\"");
        var child = aDraft("parentId", "\"" + id(inside) + "\"");
        linked(child, "en").body("$", not(hasKey("superEvent")));
        anonymous().accept(TYPE).get(inside).then().statusCode(404);
    }

    private static ValidatableResponse linked(String event, String language) {
        return anonymous()
                .accept(TYPE)
                .header("Accept-Language", language)
                .get(event)
                .then()
                .statusCode(200);
    }
}
