package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.PROJECTS;
import static city.promotion.projects.project.ProjectFixtures.aFactory;
import static city.promotion.projects.project.ProjectFixtures.create;
import static city.promotion.projects.project.ProjectFixtures.move;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GateTest {

    private static final Map<String, List<String>> STAGES = Map.of(
            "MANUFACTURING",
            List.of("NEGOTIATING", "SIGNED", "REGISTERED", "STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY"),
            "RND_CENTER",
            List.of("NEGOTIATING", "SIGNED", "REGISTERED", "OPERATING"),
            "FUND",
            List.of("NEGOTIATING", "SIGNED", "REGISTERED", "FUNDED", "DEPLOYED"));

    /** Each stage of each track with what it is the first to ask for; from SIGNED on every step needs a proof. */
    @ParameterizedTest
    @CsvSource({
        "MANUFACTURING, NEGOTIATING, unitInCharge",
        "MANUFACTURING, SIGNED, investors agreedInvestment evidence",
        "MANUFACTURING, REGISTERED, districtOfLanding sector evidence",
        "MANUFACTURING, STARTED, leaderInCharge planYear evidence",
        "MANUFACTURING, COMPLETED, evidence",
        "MANUFACTURING, IN_PRODUCTION, evidence",
        "MANUFACTURING, AT_CAPACITY, evidence",
        "RND_CENTER, NEGOTIATING, unitInCharge",
        "RND_CENTER, SIGNED, investors evidence",
        "RND_CENTER, REGISTERED, agreedInvestment districtOfLanding sector evidence",
        "RND_CENTER, OPERATING, evidence",
        "FUND, NEGOTIATING, unitInCharge",
        "FUND, SIGNED, investors agreedInvestment evidence",
        "FUND, REGISTERED, districtOfLanding sector evidence",
        "FUND, FUNDED, evidence",
        "FUND, DEPLOYED, evidence"
    })
    void refusesWithTheFullListAndThenAccepts(String kind, String stage, String asked) throws JsonProcessingException {
        var whole = aFactory().replace("\"MANUFACTURING\"", "\"" + kind + "\"");
        var path = create(whole);
        var stages = STAGES.get(kind);
        for (var step : stages.subList(0, stages.indexOf(stage))) {
            move(path, step, "2022-%02d".formatted(6 + stages.indexOf(step) % 7))
                    .then()
                    .statusCode(200);
        }
        var fields = List.of(asked.split(" "));
        change(path, without(whole, fields));
        viewer().get(path + "/stage-requirements")
                .then()
                .statusCode(200)
                .body("nextStage", equalTo(stage))
                .body("stages[0].missing", containsInAnyOrder(fields.toArray()))
                .body(
                        "stages[0].fields.findAll { it.need == 'REQUIRED_NEXT' && it.place == 'PROJECT' }.missing",
                        everyItem(equalTo(true)));

        var expected = new java.util.ArrayList<>(fields);
        expected.add("effectiveDate");
        var bare = "{\"to\": \"" + stage + "\", \"effectiveDate\": {\"value\": \"2999\", \"precision\": \"YEAR\"}}";
        editor().header("Accept-Language", "ja")
                .header("If-Match", tag(path))
                .body(bare)
                .post(path + "/transitions")
                .then()
                .spec(problem(ProjectProblem.GATE_NOT_MET))
                .body("violations.field", containsInAnyOrder(expected.toArray()))
                .body("title", equalTo("この段階に進むための条件が揃っていません"))
                .body("sent.to", equalTo(stage));

        change(path, whole);
        move(path, stage, "2023-01").then().statusCode(200).body("stage", equalTo(stage));
    }

    @Test
    void saysOfEveryFieldWhetherAndWhyItIsNeeded() {
        var path = create("{\"name\": {\"en\": \"Sample\"}, \"kind\": \"MANUFACTURING\", \"visibility\": \"PUBLIC\","
                + " \"unitInCharge\": {\"en\": \"Sample unit\"}}");
        move(path, "NEGOTIATING", "2022-06").then().statusCode(200);
        var signed = "stages.find { it.stage == 'SIGNED' }";
        var started = "stages.find { it.stage == 'STARTED' }";
        anonymous()
                .get(path + "/stage-requirements")
                .then()
                .statusCode(200)
                .body("stage", equalTo("NEGOTIATING"))
                .body("missing", empty())
                .body("stages", hasSize(6))
                .body("stages.findAll { it.next }.stage", equalTo(List.of("SIGNED")))
                .body(signed + ".secondPerson", equalTo(false))
                .body(started + ".secondPerson", equalTo(true))
                .body(signed + ".fields.find { it.field == 'unitInCharge' }.need", equalTo("REQUIRED"))
                .body(signed + ".fields.find { it.field == 'unitInCharge' }.since", equalTo("NEGOTIATING"))
                .body(signed + ".fields.find { it.field == 'investors' }.need", equalTo("REQUIRED_NEXT"))
                .body(signed + ".fields.find { it.field == 'investors' }.why.zh-Hans", equalTo("协议须有签约方"))
                .body(signed + ".fields.find { it.field == 'investors' }.why.ja", startsWith("契約には"))
                .body(signed + ".fields.find { it.field == 'investors' }.why.en", containsString("agreement"))
                .body(signed + ".fields.find { it.field == 'summary' }.need", equalTo("OPTIONAL"))
                .body(signed + ".fields.find { it.field == 'summary' }.why", nullValue())
                .body(signed + ".missing", containsInAnyOrder("investors", "agreedInvestment", "evidence"))
                .body(
                        started + ".missing",
                        containsInAnyOrder(
                                "investors",
                                "agreedInvestment",
                                "evidence",
                                "districtOfLanding",
                                "sector",
                                "leaderInCharge",
                                "planYear"));
    }

    @Test
    void asksNothingAtTheEndOfTheTrack() {
        var path = ProjectFixtures.aFactoryAt("AT_CAPACITY");
        viewer().get(path + "/stage-requirements")
                .then()
                .statusCode(200)
                .body("nextStage", nullValue())
                .body("stages", empty());
        viewer().get(PROJECTS + "/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01/stage-requirements")
                .then()
                .spec(problem(ProjectProblem.NOT_FOUND));
    }

    private static void change(String path, String body) {
        editor().header("If-Match", tag(path)).body(body).put(path).then().statusCode(200);
    }

    private static String without(String body, List<String> fields) throws JsonProcessingException {
        var tree = (ObjectNode) new ObjectMapper().readTree(body);
        if (fields.contains("planYear")) {
            tree.remove("planCategory");
        }
        return tree.remove(fields).toString();
    }
}
