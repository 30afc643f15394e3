package city.promotion.events.meeting;

import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.events.meeting.MeetingFixtures.MEETINGS;
import static city.promotion.events.meeting.MeetingFixtures.aCompany;
import static city.promotion.events.meeting.MeetingFixtures.aMeeting;
import static city.promotion.events.meeting.MeetingFixtures.aPerson;
import static city.promotion.events.meeting.MeetingFixtures.body;
import static city.promotion.events.meeting.MeetingFixtures.created;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeetingResourceTest {

    private static final String AFTERNOON =
            ", \"starts\": {\"value\": \"2031-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\", \"timeZone\": \"Asia/Tokyo\"}";

    @Test
    void carriesAnEventAndProjectsAtOnce() {
        var event = aHeld();
        var person = aPerson();
        var company = aCompany();
        var project = UUID.randomUUID().toString();
        var meeting = aMeeting(AFTERNOON + """
                , "eventId": "%s", "projects": [{"projectId": "%s"}], "organisationIds": ["%s"],
                "participants": [{"personId": "%s", "organisationId": "%s", "side": "HOST", "title": {"zh-Hans": "会长"}}],
                "place": {"country": "JP", "city": {"zh-Hans": "东京"}}, "results": [{"zh-Hans": "样本：继续洽谈"}]
                """.formatted(id(event), project, id(company), id(person), id(company)));
        viewer().get(meeting)
                .then()
                .statusCode(200)
                .body("code", org.hamcrest.Matchers.matchesPattern("MT-2031-\\d{4,}"))
                .body("eventId", equalTo(id(event)))
                .body("projects.projectId", contains(project))
                .body("projects.status", contains("UNVERIFIED"))
                .body("participants[0].personNames.'zh-Hans'", equalTo("村田恒夫"))
                .body("participants[0].organisationNames.en", equalTo("Murata Manufacturing"))
                .body("participants[0].side", equalTo("HOST"))
                .body("participants[0].title.'zh-Hans'", equalTo("会长"))
                .body("organisationIds", contains(id(company)))
                .body("organisations[0].names.en", equalTo("Murata Manufacturing"))
                .body("results[0].'zh-Hans'", equalTo("样本：继续洽谈"));
        anonymous()
                .get(meeting)
                .then()
                .body("participants[0].personNames.'zh-Hans'", equalTo("村田恒夫"))
                .body("participants[0].organisationNames", nullValue())
                .body("organisations[0].names", nullValue());
    }

    @Test
    void needsNeitherEventNorProjectNorDate() {
        var meeting = aMeeting("");
        anonymous()
                .get(meeting)
                .then()
                .body("eventId", nullValue())
                .body("projects", empty())
                .body("participants", empty())
                .body("organisations", empty());
    }

    @Test
    void isFoundByWhatItNames() {
        var event = aHeld();
        var person = aPerson();
        var met = aCompany();
        var present = aCompany();
        var project = UUID.randomUUID().toString();
        var meeting = id(aMeeting(
                AFTERNOON + """
                , "eventId": "%s", "projects": [{"projectId": "%s"}], "organisationIds": ["%s"],
                "participants": [{"personId": "%s", "side": "GUEST"}, {"organisationId": "%s", "side": "HOST"}],
                "externalIds": [{"system": "diary", "id": "%s"}], "sources": [{"document": "urn:x-diary:%s"}]
                """.formatted(id(event), project, id(met), id(person), id(present), project, project)));
        found("eventId", id(event), meeting);
        found("projectId", project, meeting);
        found("personId", id(person), meeting);
        found("organisationId", id(met), meeting);
        found("organisationId", id(present), meeting);
        found("externalId", "diary:" + project, meeting);
        found("source", "urn:x-diary:" + project, meeting);
        notFound("projectId", UUID.randomUUID().toString());
        notFound("personId", id(met));
        anonymous()
                .get(MEETINGS
                        + "?q=村田 talks&kind=TALKS&visibility=PUBLIC&from=2031-04-18&to=2031-04-18&timeZone=Asia/Tokyo")
                .then()
                .body("items.id", hasItem(meeting));
        anonymous().get(MEETINGS + "?from=2031-04-19&to=2031-05-01").then().body("items", empty());
        anonymous().get(MEETINGS + "?q=苏州园区").then().body("items", empty());
    }

    @Test
    void standsInTheOrderOfTimeAndWithoutADateLast() {
        var project = UUID.randomUUID().toString();
        var of = ", \"projects\": [{\"projectId\": \"" + project + "\"}]";
        var undated = id(aMeeting(of));
        var late = id(aMeeting(of + AFTERNOON));
        var early = id(
                aMeeting(
                        of
                                + ", \"starts\": {\"value\": \"2031-04-18T09:00\", \"precision\": \"MINUTE\", \"timeZone\": \"Asia/Tokyo\"}"));
        anonymous().get(MEETINGS + "?projectId=" + project).then().body("items.id", contains(early, late, undated));
        anonymous()
                .get(MEETINGS + "?sort=-code&projectId=" + project)
                .then()
                .body("items.id", contains(early, late, undated));
        var next = anonymous().get(MEETINGS + "?limit=1&projectId=" + project).<String>path("next");
        anonymous()
                .queryParam("cursor", next)
                .get(MEETINGS + "?limit=1&projectId=" + project)
                .then()
                .body("items.id", contains(late));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participants[0].personId|, \"participants\": [{\"side\": \"HOST\"}]",
                "participants[0].side|, \"participants\": [{\"personId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"}]",
                "participants[0].personId|, \"participants\": [{\"personId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\", \"side\": \"HOST\"}]",
                "organisationIds[0]|, \"organisationIds\": [\"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"]",
                "eventId|, \"eventId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"",
                "projects[1].projectId|, \"projects\": [{\"projectId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"}, {\"projectId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"}]",
                "projects[0].projectId|, \"projects\": [{}]",
                "starts|, \"ends\": {\"value\": \"2024-04-18\", \"precision\": \"DAY\"}",
                "ends|, \"starts\": {\"value\": \"2024-04-18\", \"precision\": \"DAY\"}, \"ends\": {\"value\": \"2024-04-17\", \"precision\": \"DAY\"}",
            })
    void refusesWhatIsNotClear(String row) {
        var field = row.substring(0, row.indexOf('|'));
        var more = row.substring(row.indexOf('|') + 1);
        editor().body(body(more)).post(MEETINGS).then().statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void refusesADaysQueryThatIsReversed() {
        anonymous()
                .get(MEETINGS + "?from=2024-04-19&to=2024-04-18")
                .then()
                .spec(problem(MeetingProblem.PERIOD_REVERSED, "to"));
    }

    @Test
    void keepsThoseWhoAreNamedFromBeingDeleted() {
        var event = aHeld();
        var person = aPerson();
        var met = aCompany();
        var present = aCompany();
        var meeting = aMeeting("""
                , "eventId": "%s", "organisationIds": ["%s"],
                "participants": [{"personId": "%s", "organisationId": "%s", "side": "GUEST"}]
                """.formatted(id(event), id(met), id(person), id(present)));
        editor().header("If-Match", tag(event)).delete(event).then().spec(problem(ConventionProblem.STILL_REFERRED_TO));
        editor().header("If-Match", tag(person)).delete(person).then().statusCode(409);
        editor().header("If-Match", tag(met)).delete(met).then().spec(problem(ConventionProblem.STILL_REFERRED_TO));
        editor().header("If-Match", tag(present)).delete(present).then().statusCode(409);
        editor().header("If-Match", tag(meeting)).delete(meeting).then().statusCode(204);
        editor().header("If-Match", tag(person)).delete(person).then().statusCode(204);
        editor().header("If-Match", tag(met)).delete(met).then().statusCode(204);
        editor().header("If-Match", tag(event)).delete(event).then().statusCode(204);
    }

    @Test
    void comesWithItsEventForThoseWhoMaySeeIt() {
        var event = aHeld();
        var open = created(MEETINGS, body(", \"eventId\": \"" + id(event) + "\""));
        var shared =
                created(MEETINGS, body(", \"eventId\": \"" + id(event) + "\"").replace("\"PUBLIC\"", "\"PARTNER\""));
        anonymous().get(event + "?expand=meetings").then().body("meetings.id", contains(id(open)));
        partner().get(event + "?expand=meetings").then().body("meetings.id", contains(id(open), id(shared)));
        anonymous().get(shared).then().spec(problem(MeetingProblem.NOT_FOUND));
        anonymous().get(MEETINGS + "?eventId=" + id(event)).then().body("items.id", contains(id(open)));
    }

    private static void found(String filter, String value, String meeting) {
        viewer().queryParam(filter, value).get(MEETINGS).then().statusCode(200).body("items.id", contains(meeting));
    }

    private static void notFound(String filter, String value) {
        viewer().queryParam(filter, value).get(MEETINGS).then().statusCode(200).body("items", empty());
    }
}
