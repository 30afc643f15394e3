package city.promotion.events;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the newspaper page reports is recorded whole and found again. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class DataSetTest {

    private static DataSet data;

    @BeforeEach
    void load() {
        if (data == null) {
            data = DataSet.load();
        }
    }

    @Test
    void answersTheConferenceWholeInOneRequest() {
        anonymous()
                .queryParam("externalId", "seed:A1.04")
                .queryParam("expand", "all")
                .get("/events/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", startsWith("EV-2024-"))
                .body("items[0].status", equalTo("HELD"))
                .body("items[0].statusSince", equalTo("2024-04-18"))
                .body("items[0].theme.'zh-Hans'", equalTo("携手同行·共享发展"))
                .body("items[0].starts.precision", equalTo("HALF_DAY"))
                .body("items[0].starts.half", equalTo("PM"))
                .body("items[0].starts.timeZone", equalTo("Asia/Tokyo"))
                .body("items[0].parentId", equalTo(data.id("event-delegation")))
                .body("items[0].agenda", hasSize(12))
                .body(
                        "items[0].agenda.position",
                        equalTo(IntStream.rangeClosed(1, 12).boxed().toList()))
                .body("items[0].agenda.kind", hasItems("SPEECH", "SIGNING", "PERFORMANCE"))
                .body("items[0].participations", hasSize(18))
                .body("items[0].participations.find { it.mode == 'VIDEO' }.personNames.'zh-Hans'", equalTo("曹宏瑛"))
                .body("items[0].participations.organisationNames.'zh-Hans'", hasItems("索尼", "三菱银行"))
                .body("items[0].outcomes", hasSize(5))
                .body("items[0].outcomes.find { it.kind == 'SIGNING_BATCH' }.announcedCount.value", equalTo("17"))
                .body("items[0].outcomes.find { it.kind == 'SIGNING_BATCH' }.fields", hasSize(6))
                .body("items[0].itinerary", hasSize(0))
                .body("items[0].exhibitSections", hasSize(0))
                .body("items[0].children", hasSize(0));
    }

    @Test
    void answersTheDelegationWithTheEventsBelowIt() {
        anonymous()
                .queryParam("expand", "all")
                .get(data.href("event-delegation"))
                .then()
                .statusCode(200)
                .body("children.type", hasItems("PROMOTION_CONFERENCE", "EXHIBITION", "STUDY_VISIT"))
                .body("itinerary", hasSize(10))
                .body("meetings", hasSize(4))
                .body("meetings.organisations.names.flatten().'zh-Hans'", hasItems("RS集团", "村田制作所"))
                .body("itinerary.organisationNames.en", hasItem("Panasonic Holdings"))
                .body("completeness[0].announced.qualifier", equalTo("NEARLY"))
                .body("participations", hasSize(7));
    }

    @Test
    void findsEveryFactOfTheEventsAgainWithItsSource() {
        var facts = Stream.concat(facts("A1", 23), facts("A2", 9)).toList();
        assertAll(Stream.concat(facts.stream(), Stream.of("A3.17")).map(fact -> () -> {
            var href = Stream.of(fact, fact + "-1")
                    .map(id -> viewer().get("/events/v1/external-ids/seed/" + id))
                    .filter(answer -> answer.statusCode() == 200)
                    .map(answer -> (String) answer.path("href"))
                    .findFirst();
            assertTrue(href.isPresent(), fact);
            List<String> documents =
                    anonymous().get(href.get()).then().statusCode(200).extract().path("sources.document");
            assertTrue(
                    documents.stream().anyMatch(document -> document.endsWith("#article-" + fact.charAt(1))),
                    fact + " cites " + documents);
        }));
    }

    @Test
    void loadsAgainWithoutMakingAnythingTwice() {
        var before = total();
        var again = DataSet.load();
        assertEquals(before, total());
        assertEquals(data.size(), again.size());
        assertEquals(data.id("event-conference"), again.id("event-conference"));
    }

    @Test
    void findsEventsByPlaceDayPersonOrganisationAndWords() {
        found("country", "JP", 5).body("items.code", everyItem(startsWith("EV-")));
        found("city", "滨松", 1).body("items[0].type", equalTo("STUDY_VISIT"));
        found("city", "hamamatsu", 1);
        found("q", "交流", 1).body("items[0].type", equalTo("PROMOTION_CONFERENCE"));
        found("q", "共享 无锡", 1);
        found("q", "共享 苏州", 0);
        found("personId", data.id("person-du-xiaogang"), 2);
        found("personId", data.id("person-fan-dian"), 1).body("items[0].type", equalTo("EXHIBITION"));
        found("organisationId", data.id("org-sony"), 1);
        found("organisationId", data.id("org-kpmg"), 1);
        found("organisationId", data.id("org-murata"), 2);
        found("organisationId", data.id("org-hamamatsu-museum"), 1).body("items[0].type", equalTo("STUDY_VISIT"));
        found("campaignId", data.id("campaign-overseas-orders"), 4).body("items.starts", everyItem(nullValue()));
        found("parentId", data.id("event-delegation"), 3);
        found("type", "ECONOMIC_ANALYSIS_MEETING", 1);
        found("status", "HELD", 5).body("items.statusSince", everyItem(notNullValue()));
        found("source", "urn:x-wuxi-newspaper:2024-04:page-1#article-2", 1);
    }

    @Test
    void findsEventsByTheDaysThatTheyTouchInTheZoneOfTheCaller() {
        days("2024-04-18", "2024-04-18").body("items.type", hasItem("PROMOTION_CONFERENCE"));
        days("2024-04-21", "2024-04-21").body("items.type", contains("EXHIBITION", "STUDY_VISIT"));
        days("2024-05-01", "2024-12-31").body("items", hasSize(0));
        days("2024-04-19", "2024-04-19").body("items.type", hasItem("ECONOMIC_ANALYSIS_MEETING"));
        anonymous()
                .queryParam("from", "2024-04-18")
                .queryParam("to", "2024-04-18")
                .queryParam("type", "ECONOMIC_ANALYSIS_MEETING")
                .queryParam("timeZone", "America/New_York")
                .get("/events/v1/events")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void findsPeopleAndOrganisationsUnderAnyOfTheirNames() {
        anonymous().get("/events/v1/people?q=小刚").then().body("items", hasSize(1));
        anonymous().get("/events/v1/organisations?q=kobe steel").then().body("items", hasSize(1));
        anonymous().get("/events/v1/organisations?q=神户制钢").then().body("items", hasSize(1));
        anonymous()
                .get("/events/v1/organisations?kind=BANK&country=JP&total=true")
                .then()
                .body("total", equalTo(2));
        anonymous()
                .queryParam("organisationId", data.id("org-jetro"))
                .get("/events/v1/people")
                .then()
                .body("items", hasSize(1));
        anonymous()
                .get("/events/v1/city-relationships?kind=SISTER_CITY&country=JP")
                .then()
                .body("items[0].partner.city.en", equalTo("Akashi"))
                .body("items[0].since.value", equalTo("1981"));
    }

    private static Stream<String> facts(String article, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(fact -> article + ".%02d".formatted(fact));
    }

    private static int total() {
        return viewer().get("/events/v1/events?total=true").path("total");
    }

    private static ValidatableResponse found(String filter, String value, int count) {
        return anonymous()
                .queryParam(filter, value)
                .get("/events/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    private static ValidatableResponse days(String from, String to) {
        return anonymous()
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/events/v1/events")
                .then()
                .statusCode(200);
    }
}
