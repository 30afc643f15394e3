package city.promotion.events.duplicate;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.Catalogues;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Records of one and the same are proposed when the second is written. */
@QuarkusTest
class DuplicateResourceTest {

    private static final String ORGANISATIONS = "/events/v1/organisations";
    private static final String PEOPLE = "/events/v1/people";

    @Test
    void proposesOneCompanyUnderTwoSpellings() {
        var word = rareWord();
        var site = UUID.randomUUID() + ".example";
        var first = organisation(
                "{\"names\": {\"zh-Hans\": \"" + word + "国电装有限公司\"}, \"website\": \"https://www." + site + "/cn\"");
        var second = organisation(
                "{\"names\": {\"ja\": \"株式会社" + word + "國電裝\"}, \"website\": \"http://" + site + ":8080\"");
        of(ORGANISATIONS, first)
                .body("items", hasSize(1))
                .body("items[0].reasons", contains("SAME_NAME", "SAME_WEBSITE"))
                .body("items[0].score", equalTo(90))
                .body(
                        "items[0].first.id",
                        org.hamcrest.Matchers.oneOf(first.<String>path("id"), second.<String>path("id")));
        editor().header("If-Match", second.header("ETag"))
                .body("{\"names\": {\"en\": \"Quite another " + word + "\"}, \"kind\": \"COMPANY\"}")
                .put(second.header("Location"))
                .then()
                .statusCode(200);
        of(ORGANISATIONS, first).body("items", empty());
    }

    @Test
    void proposesAnAliasThatIsTheNameOfAnother() {
        var word = rareWord();
        var first = organisation("{\"names\": {\"en\": \"Sample " + UUID.randomUUID()
                + "\"}, \"aliases\": [{\"zh-Hans\": \"" + word + "\"}]");
        organisation("{\"names\": {\"zh-Hans\": \"" + word + "公司\"}");
        of(ORGANISATIONS, first).body("items", empty());
        organisation("{\"names\": {\"zh-Hans\": \"" + word + "股份有限公司\"}");
        of(ORGANISATIONS, first).body("items.reasons", contains(java.util.List.of("SAME_ALIAS")));
    }

    @Test
    void proposesPeopleMoreSurelyWhenTheyHoldOfficeAtOnePlace() {
        var word = "Sample" + ThreadLocalRandom.current().nextInt(1_000_000);
        var company =
                organisation("{\"names\": {\"en\": \"" + word + " works\"}").<String>path("id");
        var office = ", \"positions\": [{\"title\": {\"en\": \"Director\"}, \"organisationId\": \"" + company + "\"}]}";
        var first = created(PEOPLE, "{\"names\": {\"en\": \"" + letters(word) + " Tsuneo\"}" + office);
        created(PEOPLE, "{\"names\": {\"en\": \"Tsuneo " + letters(word).toUpperCase() + "\"}" + office);
        of(PEOPLE, first)
                .body("items.reasons", contains(java.util.List.of("SAME_NAME", "SAME_OFFICE")))
                .body("items[0].score", equalTo(84));
    }

    @Test
    void remembersThatTwoAreNotTheSame() {
        var word = rareWord();
        var first = organisation("{\"names\": {\"zh-Hans\": \"" + word + "\"}");
        var second = organisation("{\"names\": {\"zh-Hans\": \"" + word + "有限公司\"}");
        var decision = ORGANISATIONS + "/duplicates/" + first.path("id") + "/" + second.path("id") + "/decision";
        var turned = ORGANISATIONS + "/duplicates/" + second.path("id") + "/" + first.path("id") + "/decision";
        var reopening = turned.replace("/decision", "/reopening");
        editor().body("{}").post(decision).then().spec(problem(ConventionProblem.FORBIDDEN));
        verifier()
                .body("{\"note\": \"Two of one group\"}")
                .post(decision)
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("verifier-1"));
        verifier().body("{}").post(turned).then().statusCode(200).body("note", equalTo("Two of one group"));
        of(ORGANISATIONS, first).body("items", empty());
        editor().header("If-Match", second.header("ETag"))
                .body("{\"names\": {\"zh-Hans\": \"" + word + "公司\", \"ja\": \"" + word + "\"}, \"kind\": \"COMPANY\"}")
                .put(second.header("Location"))
                .then()
                .statusCode(200);
        of(ORGANISATIONS, first).body("items", empty());
        for (var one : java.util.List.of(first, second)) {
            viewer().get(one.header("Location") + "/history").then().body("items.part", hasItem("not-duplicate"));
        }
        verifier().post(reopening).then().statusCode(204);
        of(ORGANISATIONS, first).body("items", hasSize(1));
        verifier().post(reopening).then().spec(problem(DuplicateProblem.PAIR_NOT_FOUND));
        verifier()
                .body("{}")
                .post(ORGANISATIONS + "/duplicates/" + first.path("id") + "/" + UUID.randomUUID() + "/decision")
                .then()
                .spec(problem(DuplicateProblem.PAIR_NOT_FOUND));
        verifier()
                .body("{}")
                .post(ORGANISATIONS + "/duplicates/" + first.path("id") + "/" + first.path("id") + "/decision")
                .then()
                .spec(problem(DuplicateProblem.PAIR_NOT_FOUND));
    }

    @Test
    void listsTheLikeliestFirstPageByPageToStaffOnly() {
        var word = rareWord();
        for (int i = 0; i < 3; i++) {
            organisation("{\"names\": {\"zh-Hans\": \"" + word + "\"}");
        }
        anonymous().get(ORGANISATIONS + "/duplicates").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        var page = viewer().queryParam("limit", 2).get(ORGANISATIONS + "/duplicates");
        page.then().statusCode(200).body("items", hasSize(2)).body("items.score", everyItem(lessThan(100)));
        viewer().queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("next"))
                .get(ORGANISATIONS + "/duplicates")
                .then()
                .statusCode(200);
        viewer().queryParam("of", "7")
                .get(PEOPLE + "/duplicates")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "of"));
    }

    @Test
    void hasATextForEveryRefusalInEveryLanguage() {
        Catalogues.assertComplete(DuplicateProblem.values());
    }

    private static ValidatableResponse of(String register, Response record) {
        return viewer().queryParam("of", record.<String>path("id"))
                .get(register + "/duplicates")
                .then()
                .statusCode(200);
    }

    private static Response organisation(String start) {
        return created(ORGANISATIONS, start + ", \"kind\": \"COMPANY\"}");
    }

    private static Response created(String path, String body) {
        var answer = editor().body(body).post(path);
        answer.then().statusCode(201);
        return answer;
    }

    private static String rareWord() {
        return "双样" + Character.toString(ThreadLocalRandom.current().nextInt(0x6000, 0x6f00))
                + ThreadLocalRandom.current().nextInt(1_000_000);
    }

    private static String letters(String word) {
        var letters = new StringBuilder();
        word.chars()
                .forEach(character ->
                        letters.append((char) (Character.isDigit(character) ? character - '0' + 'a' : character)));
        return letters.toString();
    }
}
