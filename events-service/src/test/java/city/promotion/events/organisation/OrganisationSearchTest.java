package city.promotion.events.organisation;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation is found under every name that somebody may know it by. */
@QuarkusTest
class OrganisationSearchTest {

    private static final String PATH = "/events/v1/organisations";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "神户制钢所",
                "神戶製鋼所",
                "神戸製鋼所",
                "神户",
                "神戶",
                "神戸",
                "製鋼",
                "制钢",
                "钢",
                "Kobe Steel",
                "kobe",
                "KŌBE",
                "Kob",
                "ko",
                "ｋｏｂｅ",
                "steel 神户",
                "こべるこ",
                "ｺﾍﾞﾙｺ"
            })
    void isFoundInEveryScriptThoughItsNameStandsInOne(String asked) {
        var steel =
                created("{\"names\": {\"ja\": \"神戸製鋼所\", \"en\": \"Kobe Steel\"}, \"aliases\": [{\"ja\": \"コベルコ\"}]");
        viewer().queryParam("q", asked)
                .queryParam("kind", "COMPANY")
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(steel));
        removed(steel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"神奈川", "kobe aluminium", "所鋼", "xkobe"})
    void isNotFoundUnderWhatItIsNotCalled(String asked) {
        var steel = created("{\"names\": {\"ja\": \"神戸製鋼所\", \"en\": \"Kobe Steel\"}");
        viewer().queryParam("q", asked)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.id", not(hasItem(steel)));
        removed(steel);
    }

    @Test
    void standsTheHigherTheBetterItsNameAnswers() {
        var word = rareWord();
        var best = new ArrayList<String>();
        best.add(created("{\"names\": {\"en\": \"Other\"}, \"aliases\": [{\"zh-Hans\": \"前" + word + "\"}]"));
        best.add(created("{\"names\": {\"zh-Hans\": \"前" + word + "后\"}"));
        best.add(created("{\"names\": {\"en\": \"Other\"}, \"aliases\": [{\"zh-Hans\": \"" + word + "公司\"}]"));
        best.add(created("{\"names\": {\"zh-Hans\": \"" + word + "公司\"}"));
        best.add(created("{\"names\": {\"en\": \"Other\"}, \"aliases\": [{\"zh-Hans\": \"" + word + "\"}]"));
        best.add(created("{\"names\": {\"zh-Hans\": \"" + word + "\"}"));
        Collections.reverse(best);
        viewer().queryParam("q", word).get(PATH).then().body("items.id", contains(best.toArray()));
        viewer().queryParam("q", word)
                .queryParam("sort", "code")
                .get(PATH)
                .then()
                .body("items.id[0]", org.hamcrest.Matchers.equalTo(best.get(5)));

        var read = new ArrayList<String>();
        String next = null;
        do {
            var request = viewer().queryParam("q", word).queryParam("limit", 2).queryParam("total", true);
            var page = (next == null ? request : request.queryParam("cursor", next)).get(PATH);
            page.then().statusCode(200).body("total", org.hamcrest.Matchers.equalTo(6));
            read.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertEquals(best, read);
    }

    @Test
    void refusesTheCursorOfAnotherOrder() {
        var word = rareWord();
        created("{\"names\": {\"zh-Hans\": \"" + word + "甲\"}");
        created("{\"names\": {\"zh-Hans\": \"" + word + "乙\"}");
        var next =
                viewer().queryParam("q", word).queryParam("limit", 1).get(PATH).path("next");
        viewer().queryParam("cursor", next).get(PATH).then().spec(problem(ConventionProblem.BAD_CURSOR, "cursor"));
        viewer().queryParam("q", word)
                .queryParam("cursor", next)
                .queryParam("sort", "code")
                .get(PATH)
                .then()
                .spec(problem(ConventionProblem.BAD_CURSOR, "cursor"));
    }

    @Test
    void isNotShownToThoseWhoMayNotSeeIt() {
        var word = rareWord();
        created("{\"names\": {\"zh-Hans\": \"" + word + "\"}");
        anonymous().queryParam("q", word).get(PATH).then().body("items", empty());
        viewer().queryParam("q", word).get(PATH).then().body("items", hasSize(1));
    }

    private static String rareWord() {
        var random = ThreadLocalRandom.current();
        return "试" + Character.toString(0x4e8c) + Character.toString(random.nextInt(0x5000, 0x5f00))
                + random.nextInt(1_000_000);
    }

    private static String created(String body) {
        return editor().body(body + ", \"kind\": \"COMPANY\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void removed(String id) {
        editor().header("If-Match", "*").delete(PATH + "/" + id).then().statusCode(204);
    }
}
