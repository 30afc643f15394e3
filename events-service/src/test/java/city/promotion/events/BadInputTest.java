package city.promotion.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.events.event.EventFixtures;
import city.promotion.testkit.BadInputs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest {

    @Test
    void refusesEveryKindOfBadEvent() {
        var bad = BadInputs.of(EventFixtures.EVENTS, EventFixtures.body(), "title")
                .spoilt("a month 13", 422, body -> body.replace("2024-04-18", "2024-13-18"))
                .spoilt("a half day without its half", 422, body -> body.replace("\"half\": \"PM\", ", ""))
                .spoilt("an unknown precision", 400, body -> body.replace("HALF_DAY", "WEEK"))
                .spoilt("an unknown zone", 422, body -> body.replace("Asia/Tokyo", "Asia/Wuxi"))
                .spoilt("an unknown type", 422, body -> body.replace("PROMOTION_CONFERENCE", "PICNIC"))
                .query("an unknown status", 400, "status=OVER")
                .query("a day that is none", 400, "from=2024-02-30")
                .query("a campaign that is no UUID", 400, "campaignId=7")
                .query("a country that is none", 400, "country=XX")
                .query("a part that is none", 400, "expand=menu");
        assertTrue(bad.size() >= 60);
        bad.assertAllRefused(RestAssured.port);
    }

    @Test
    void refusesEveryKindOfBadOrganisation() {
        BadInputs.of(
                        "/events/v1/organisations",
                        "{\"names\": {\"en\": \"Kobe Steel\"}, \"kind\": \"COMPANY\"}",
                        "names")
                .assertAllRefused(RestAssured.port);
    }

    @Test
    void refusesEveryKindOfBadPerson() {
        BadInputs.of("/events/v1/people", "{\"names\": {\"zh-Hans\": \"杜小刚\"}}", "names")
                .assertAllRefused(RestAssured.port);
    }

    @Test
    void refusesEveryKindOfBadCampaign() {
        BadInputs.of("/events/v1/campaigns", "{\"title\": {\"en\": \"Global promotion\"}}", "title")
                .assertAllRefused(RestAssured.port);
    }

    @Test
    void refusesEveryKindOfBadCityRelationship() {
        BadInputs.of(
                        "/events/v1/city-relationships",
                        "{\"kind\": \"SISTER_CITY\", \"title\": {\"en\": \"Akashi\"}, \"partner\": {\"country\": \"JP\"}}",
                        "title")
                .assertAllRefused(RestAssured.port);
    }

    @Test
    void refusesEveryKindOfBadMeeting() {
        BadInputs.of("/events/v1/meetings", "{\"kind\": \"TALKS\", \"title\": {\"en\": \"Talks\"}}", "title")
                .query("a project that is no UUID", 400, "projectId=PJ-2024-0001")
                .query("a day that is none", 400, "from=2024-02-30")
                .spoilt("an unknown kind", 422, body -> body.replace("TALKS", "PICNIC"))
                .assertAllRefused(RestAssured.port);
    }

    @Test
    void refusesEveryKindOfBadFollowUp() {
        var event = EventFixtures.id(EventFixtures.aDraft("visibility", "\"INTERNAL\""));
        BadInputs.of(
                        "/events/v1/follow-ups",
                        "{\"eventId\": \"" + event
                                + "\", \"ownerName\": {\"en\": \"Unit\"}, \"action\": {\"en\": \"Sample\"}}",
                        "action")
                .query("an unknown status", 400, "status=LATE")
                .query("overdue as word", 400, "overdue=very")
                .query("a day that is none", 400, "dueTo=2024-02-30")
                .assertAllRefused(RestAssured.port);
    }
}
