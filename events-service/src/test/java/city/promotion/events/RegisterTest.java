package city.promotion.events;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registers have in common: organisations, people, campaigns, relationships with cities. */
@QuarkusTest
class RegisterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisations|OR|names|{\"names\": {\"ja\": \"神戸製鋼所\"}, \"kind\": \"COMPANY\"}",
                "people|PE|names|{\"names\": {\"zh-Hans\": \"村田恒夫\"}, \"country\": \"JP\", \"consent\": {\"status\": \"GIVEN\"}}",
                "campaigns|CP|title|{\"title\": {\"zh-Hans\": \"全球城市推介\"}}",
                "meetings|MT|title|{\"kind\": \"VIDEO\", \"title\": {\"zh-Hans\": \"视频洽谈\"}}",
                "city-relationships|CR|title|{\"kind\": \"SONG\", \"title\": {\"zh-Hans\": \"《无锡旅情》\"}, \"partner\": {\"country\": \"JP\"}}",
            })
    void keepsARecordFromItsFirstDayToItsLast(String register, String prefix, String name, String body) {
        var path = "/events/v1/" + register;
        var record = editor().body(body)
                .post(path)
                .then()
                .statusCode(201)
                .body("code", matchesPattern(prefix + "-\\d{4}-\\d{4,}"))
                .body("visibility", equalTo("INTERNAL"))
                .extract()
                .header("Location");
        anonymous().get(record).then().statusCode(404);
        var read = viewer().get(record).header("ETag");
        editor().body(body).put(record).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", read)
                .body(body.substring(0, body.length() - 1) + ", \"visibility\": \"PUBLIC\"}")
                .put(record)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        editor().header("If-Match", read).body(body).put(record).then().spec(problem(ConventionProblem.STALE));
        var now = anonymous().get(record).then().statusCode(200).extract().header("ETag");
        viewer().get(record + "/history")
                .then()
                .body("items.action", contains("CREATED", "CHANGED"))
                .body("items[1].fields.field", hasItem("visibility"))
                .body("items[0].fields.field", hasItem(name));
        viewer().header("If-Match", now).delete(record).then().spec(problem(ConventionProblem.FORBIDDEN));
        editor().header("If-Match", now).delete(record).then().statusCode(204);
        viewer().get(record).then().statusCode(404);
        viewer().get(record + "/history").then().body("items", hasSize(3));
    }

    @Test
    void keepsAnOrganisationWhereSomebodyHoldsAnOffice() {
        var association = editor().body("{\"names\": {\"zh-Hans\": \"日中经济协会\"}, \"kind\": \"ASSOCIATION\"}")
                .post("/events/v1/organisations");
        editor().body("{\"names\": {\"zh-Hans\": \"高见泽学\"}, \"positions\": [{\"organisationId\": \""
                        + association.path("id") + "\", \"title\": {\"zh-Hans\": \"理事\"}}]}")
                .post("/events/v1/people")
                .then()
                .statusCode(201);
        editor().header("If-Match", association.header("ETag"))
                .delete(association.header("Location"))
                .then()
                .spec(problem(ConventionProblem.STILL_REFERRED_TO));
    }

    @Test
    void refusesAnOfficeNowhereOrEndedBeforeItBegan() {
        editor().body("{\"names\": {\"zh-Hans\": \"高见泽学\"}, \"positions\": [{\"organisationId\": \"" + UUID.randomUUID()
                        + "\", \"title\": {\"zh-Hans\": \"理事\"}}]}")
                .post("/events/v1/people")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "positions[0].organisationId"));
        editor().body("""
                        {"names": {"zh-Hans": "高见泽学"}, "positions": [{"title": {"zh-Hans": "理事"},
                         "from": {"value": "2024", "precision": "YEAR"}, "to": {"value": "2023", "precision": "YEAR"}}]}""")
                .post("/events/v1/people")
                .then()
                .statusCode(422)
                .body("violations.field", contains("positions[0].to"));
    }

    @Test
    void findsNamesInEveryScriptByTwoCharacters() {
        var alias = "试验" + UUID.randomUUID().toString().substring(0, 8);
        editor().body("{\"names\": {\"ja\": \"神戸製鋼所\"}, \"aliases\": [{\"zh-Hans\": \"" + alias
                        + "\"}], \"kind\": \"COMPANY\"}")
                .post("/events/v1/organisations")
                .then()
                .statusCode(201);
        viewer().queryParam("q", alias).get("/events/v1/organisations").then().body("items", hasSize(1));
        viewer().queryParam("q", "試験" + alias)
                .get("/events/v1/organisations")
                .then()
                .body("items", hasSize(0));
        viewer().queryParam("q", "100%_\\")
                .get("/events/v1/organisations")
                .then()
                .body("items", hasSize(0));
    }
}
