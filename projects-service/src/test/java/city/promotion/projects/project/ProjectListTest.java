package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.FACTORY;
import static city.promotion.projects.project.ProjectFixtures.PROJECTS;
import static city.promotion.projects.project.ProjectFixtures.aFactoryAt;
import static city.promotion.projects.project.ProjectFixtures.create;
import static city.promotion.projects.project.ProjectFixtures.unique;
import static city.promotion.projects.project.ProjectFixtures.with;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectListTest {

    /** A project that cites a document of its own, so that a list can be narrowed to it. */
    private final String document = "urn:x-test:" + unique();

    private String aCiting(String body) {
        return create(with(body, "\"sources\": [{\"document\": \"" + document + "\"}]"));
    }

    private ValidatableResponse found(String query) {
        return viewer().get(PROJECTS + "?source=" + document + (query.isEmpty() ? "" : "&" + query))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=精密",
                "q=样",
                "q=PRECISION parts",
                "q=sample investor",
                "kind=MANUFACTURING",
                "track=BUILD",
                "stage=LEAD",
                "status=ON_TRACK",
                "sectorPrefix=C",
                "sectorPrefix=C34",
                "sectorPrefix=C3484",
                "district=320214",
                "districtOfFirstTalk=320205",
                "keyLevel=MUNICIPAL",
                "planYear=2024",
                "planCategory=NEW_START",
                "sample=true",
                "visibility=PUBLIC",
                "currency=CNY&agreedMin=1000000000&agreedMax=1250000000",
                "kind=MANUFACTURING&stage=LEAD&planYear=2024&q=零部件"
            })
    void findsAProjectBy(String query) {
        aCiting(FACTORY);
        found(query).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=雷达",
                "q=%20",
                "kind=FUND",
                "track=FUND",
                "stage=SIGNED",
                "status=DONE",
                "sectorPrefix=C35",
                "district=320205",
                "districtOfFirstTalk=320214",
                "keyLevel=PROVINCIAL",
                "planYear=2023",
                "planCategory=RESERVE",
                "sample=false",
                "visibility=INTERNAL",
                "currency=USD",
                "currency=CNY&agreedMin=1250000000.01",
                "originEventId=0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                "code=PJ-1999-0001"
            })
    void passesOverAProjectThatIsNot(String query) {
        aCiting(FACTORY);
        found(query).body("items", empty());
    }

    @Test
    void findsAProjectByTheEventThatBroughtIt() {
        var event = "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a77";
        aCiting(with(FACTORY, "\"originEventId\": \"" + event + "\""));
        found("originEventId=" + event).body("items", hasSize(1));
    }

    @Test
    void refusesAPrefixThatNoSectorHas() {
        viewer().get(PROJECTS + "?sectorPrefix=c3")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "sectorPrefix"));
    }

    @Test
    void comparesAmountsOfOneCurrencyOnly() {
        viewer().get(PROJECTS + "?agreedMin=5").then().spec(problem(ConventionProblem.BAD_PARAMETER, "currency"));
        viewer().get(PROJECTS + "?sort=-agreedInvestment")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "currency"));
    }

    @Test
    void sortsByAmountAcrossPagesWithoutLosingOne() {
        for (var amount : List.of("9.5", "100", "20", "20", "3")) {
            aCiting(FACTORY.replace("12.5", amount));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = viewer().queryParam("source", document)
                    .queryParam("currency", "CNY")
                    .queryParam("sort", "-agreedInvestment")
                    .queryParam("limit", 2);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            var answer = page.get(PROJECTS).then().statusCode(200).extract();
            seen.addAll(answer.path("items.agreedInvestment.value"));
            cursor = answer.path("next");
        } while (cursor != null);
        Assertions.assertEquals(List.of("100", "20", "20", "9.5", "3"), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "stageSince", "updatedAt"})
    void sortsBothWaysAndPagesBy(String sort) {
        aCiting(FACTORY);
        aCiting(FACTORY.replace("2022-05", "2022-09"));
        List<String> up = found("sort=" + sort).extract().path("items.id");
        found("sort=-" + sort).body("items.id", contains(up.get(1), up.get(0)));
        String next = found("limit=1&sort=" + sort)
                .body("items.id", contains(up.get(0)))
                .extract()
                .path("next");
        found("limit=1&sort=" + sort + "&cursor=" + next)
                .body("items.id", contains(up.get(1)))
                .body("next", nullValue());
    }

    @Test
    void countsOnlyWhenAsked() {
        aCiting(FACTORY);
        found("total=true").body("total", equalTo(1));
        found("").body("total", nullValue());
    }

    @Test
    void showsAnonymousReadersPublicProjectsOnly() {
        var path = aCiting(FACTORY.replace("PUBLIC", "INTERNAL"));
        anonymous().get(PROJECTS + "?source=" + document).then().statusCode(200).body("items", empty());
        found("").body("items.id", contains(path.substring(path.lastIndexOf('/') + 1)));
        aCiting(FACTORY);
        anonymous()
                .get(PROJECTS + "?source=" + document)
                .then()
                .body("items", hasSize(1))
                .body("items.visibility", everyItem(equalTo("PUBLIC")));
    }

    @Test
    void bringsTheStepsOfAllProjectsAlong() {
        var path = aFactoryAt("SIGNED");
        var code = viewer().get(path).path("code");
        viewer().get(PROJECTS + "?expand=stages&code=" + code)
                .then()
                .statusCode(200)
                .body("items[0].stages.stage", contains("LEAD", "NEGOTIATING", "SIGNED"));
        viewer().get(PROJECTS + "?code=" + code).then().body("items[0].stages", nullValue());
        viewer().get(path + "?expand=all").then().body("stages[2].recordedAt", notNullValue());
    }
}
