package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.BARE;
import static city.promotion.projects.project.ProjectFixtures.FACTORY;
import static city.promotion.projects.project.ProjectFixtures.PROJECTS;
import static city.promotion.projects.project.ProjectFixtures.aFactoryAt;
import static city.promotion.projects.project.ProjectFixtures.aLead;
import static city.promotion.projects.project.ProjectFixtures.create;
import static city.promotion.projects.project.ProjectFixtures.externalId;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.projects.project.ProjectFixtures.unique;
import static city.promotion.projects.project.ProjectFixtures.with;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
class ProjectResourceTest {

    @Test
    void createsAProjectOnTheFirstStageOfTheTrackOfItsKind() {
        editor().body(FACTORY)
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(PROJECTS + "/"))
                .header("ETag", notNullValue())
                .body("code", matchesPattern("PJ-2022-\\d{4,}"))
                .body("name.zh-Hans", equalTo("样本项目 精密零部件"))
                .body("track", equalTo("BUILD"))
                .body("stage", equalTo("LEAD"))
                .body("stageSince.value", equalTo("2022-05"))
                .body("status", equalTo("ON_TRACK"))
                .body("sector.code", equalTo("C3484"))
                .body("chainRoles", contains("STRENGTHEN", "FILL"))
                .body("investors[0].sharePercent", equalTo("60"))
                .body("agreedInvestment.value", equalTo("12.5"))
                .body("agreedInvestment.multiplier", equalTo(8))
                .body("scaleBand", equalTo("GE_10"))
                .body("sample", equalTo(true))
                .body("version", equalTo(0))
                .body("createdBy", equalTo("editor-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "\"\"", "\" \"", "\"\\u0000\"", "8.0", "true"})
    void readsNoNumberOutOfWhatIsNone(String multiplier) {
        editor().body(FACTORY.replace("\"multiplier\": 8", "\"multiplier\": " + multiplier))
                .post(PROJECTS)
                .then()
                .spec(problem(ConventionProblem.WRONG_TYPE, "agreedInvestment.multiplier"));
    }

    @Test
    void createsAProjectOfNameAndKindAndKeepsItInternal() {
        var path = create(BARE);
        viewer().get(path)
                .then()
                .statusCode(200)
                .body("track", equalTo("SETUP"))
                .body("visibility", equalTo("INTERNAL"))
                .body("stageSince", nullValue())
                .body("investors", empty())
                .body("sample", equalTo(false));
        anonymous().get(path).then().spec(problem(ProjectProblem.NOT_FOUND));
        partner().get(path).then().spec(problem(ProjectProblem.NOT_FOUND));
        anonymous().get(path + "/stages").then().spec(problem(ProjectProblem.NOT_FOUND));
    }

    @Test
    void showsAPartnerRecordToPartnersOnly() {
        var path = create(with(BARE, "\"visibility\": \"PARTNER\""));
        partner().get(path).then().statusCode(200);
        anonymous().get(path).then().spec(problem(ProjectProblem.NOT_FOUND));
    }

    @Test
    void listsAllThatContradictsItselfAtOnce() {
        editor().header("Accept-Language", "zh-CN")
                .body("""
                        {
                          "name": {"en": "Sample"}, "kind": "CASTLE", "sector": {"code": "C7320"},
                          "chainRoles": ["FILL", "FILL"], "planCategory": "RESERVE", "districtOfLanding": "310000",
                          "investors": [{"name": {"en": "A"}, "country": "XX", "sharePercent": "60"},
                                        {"name": {"en": "B"}, "country": "JP", "sharePercent": "40.1"}],
                          "originOutcomeId": "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                          "firstTalk": {"value": "2999", "precision": "YEAR"},
                          "agreedInvestment": {"value": "-1", "unit": "CNY"}
                        }""")
                .post(PROJECTS)
                .then()
                .spec(problem(
                        ProjectProblem.INVALID,
                        "kind",
                        "sector.code",
                        "chainRoles",
                        "planYear",
                        "districtOfLanding",
                        "investors[0].country",
                        "investors",
                        "originEventId",
                        "firstTalk",
                        "agreedInvestment.value"))
                .body("title", equalTo("项目有字段需要修改"));
    }

    @Test
    void refusesAnUnknownKindByNamingTheKnownOnes() {
        editor().body(BARE.replace("REGIONAL_HQ", "CASTLE"))
                .post(PROJECTS)
                .then()
                .spec(problem(ProjectProblem.INVALID, "kind"))
                .body("violations[0].message", containsString("FUNCTIONAL_INSTITUTION"));
    }

    @Test
    void needsASignInAndTheRoleOfAnEditor() {
        anonymous().body(BARE).post(PROJECTS).then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        viewer().body(BARE).post(PROJECTS).then().spec(problem(ConventionProblem.FORBIDDEN));
        partner().body(BARE).post(PROJECTS).then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        var key = unique();
        var first = editor().header("Idempotency-Key", key).body(BARE).post(PROJECTS);
        first.then().statusCode(201);
        editor().header("Idempotency-Key", key)
                .body(BARE)
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        editor().header("Idempotency-Key", key)
                .body(FACTORY)
                .post(PROJECTS)
                .then()
                .spec(problem(ConventionProblem.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refusesAnExternalIdThatAnotherProjectHas() {
        var id = unique();
        var path = create(with(BARE, externalId(id)));
        editor().body(with(BARE, externalId(id)))
                .post(PROJECTS)
                .then()
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN))
                .body("existing", equalTo(path));
        viewer().get("/projects/v1/external-ids/test/" + id)
                .then()
                .statusCode(200)
                .body("href", equalTo(path));
        viewer().get(PROJECTS + "?externalId=test:" + id).then().body("items", hasSize(1));
    }

    @Test
    void changesAProjectAsItWasRead() {
        var path = aLead();
        var changed = FACTORY.replace("12.5", "13.0");
        editor().body(changed).put(path).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        var tag = tag(path);
        editor().header("If-Match", tag)
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .body("agreedInvestment.value", equalTo("13.0"))
                .body("version", equalTo(1));
        editor().header("If-Match", tag).body(changed).put(path).then().spec(problem(ConventionProblem.STALE));
        viewer().header("If-Match", tag).body(changed).put(path).then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void answersAReaderWhoHasItAlreadyWithoutBody() {
        var path = aLead();
        anonymous()
                .header("If-None-Match", anonymous().get(path).header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void keepsAProjectOnItsTrack() {
        var path = aLead();
        editor().header("If-Match", tag(path))
                .body(FACTORY.replace("MANUFACTURING", "RND_CENTER"))
                .put(path)
                .then()
                .spec(problem(ProjectProblem.TRACK_FIXED));
        editor().header("If-Match", tag(path))
                .body(FACTORY.replace("MANUFACTURING", "INDUSTRIAL_PARK"))
                .put(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("INDUSTRIAL_PARK"));
    }

    @Test
    void keepsASampleASample() {
        var path = aLead();
        editor().header("If-Match", tag(path))
                .body(FACTORY.replace("\"sample\": true", "\"sample\": false"))
                .put(path)
                .then()
                .spec(problem(ProjectProblem.INVALID, "sample"));
    }

    @Test
    void takesNothingAwayThatAStageAskedFor() {
        var path = aFactoryAt("SIGNED");
        editor().header("If-Match", tag(path))
                .body("{\"name\": {\"en\": \"Sample\"}, \"kind\": \"MANUFACTURING\"}")
                .put(path)
                .then()
                .spec(problem(ProjectProblem.INVALID, "unitInCharge", "investors", "agreedInvestment"))
                .body("violations.field", not(hasItem("sector")));
        viewer().get(path).then().body("investors", hasSize(1));
    }

    @Test
    void correctsTheDateOfTheFirstTalk() {
        var path = aFactoryAt("NEGOTIATING");
        editor().header("If-Match", tag(path))
                .body(FACTORY.replace("2022-05", "2021-11"))
                .put(path)
                .then()
                .statusCode(200);
        viewer().get(path + "?expand=stages").then().body("stages[0].effectiveDate.value", equalTo("2021-11"));
        editor().header("If-Match", tag(path))
                .body(FACTORY.replace("2022-05", "2022-07"))
                .put(path)
                .then()
                .spec(problem(ProjectProblem.INVALID, "firstTalk"));
    }

    @Test
    void deletesOnlyALead() {
        var lead = aLead();
        editor().delete(lead).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", tag(lead)).delete(lead).then().statusCode(204);
        viewer().get(lead).then().spec(problem(ProjectProblem.NOT_FOUND));
        viewer().get(lead + "/history").then().statusCode(200).body("items.action", hasItem("DELETED"));
        var negotiated = aFactoryAt("NEGOTIATING");
        editor().header("If-Match", tag(negotiated))
                .delete(negotiated)
                .then()
                .spec(problem(ProjectProblem.NOT_DELETABLE));
    }

    @Test
    void showsWhoChangedWhatFromWhichValueToWhich() {
        var path = create(FACTORY);
        verifier()
                .header("If-Match", tag(path))
                .body(FACTORY.replace("\"320214\"", "\"320281\""))
                .put(path)
                .then()
                .statusCode(200);
        viewer().get(path + "/history?sort=-at&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].by", equalTo("verifier-1"))
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].fields", hasSize(1))
                .body("items[0].fields[0].field", equalTo("districtOfLanding"))
                .body("items[0].fields[0].old", equalTo("320214"))
                .body("items[0].fields[0].new", equalTo("320281"));
        anonymous().get(path + "/history").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        viewer().get(PROJECTS + "/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01/history")
                .then()
                .spec(problem(ProjectProblem.NOT_FOUND));
    }
}
