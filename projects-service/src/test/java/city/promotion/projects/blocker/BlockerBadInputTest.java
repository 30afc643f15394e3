package city.promotion.projects.blocker;

import static city.promotion.projects.blocker.BlockerFixtures.BLOCKERS;
import static city.promotion.projects.blocker.BlockerFixtures.aProject;
import static city.promotion.projects.blocker.BlockerFixtures.body;

import city.promotion.testkit.BadInputs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlockerBadInputTest {

    private static final String NOBODY = BLOCKERS + "/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01";

    @Test
    void refusesEachKindByACataloguedProblem() {
        var inputs = BadInputs.of(BLOCKERS, body(aProject("320214"), ""), "title");
        inputs.spoilt("no project", 422, valid -> valid.replaceFirst("\"projectId\": \"[^\"]+\",", ""));
        inputs.spoilt(
                "a project of nothing",
                404,
                valid -> valid.replaceFirst(
                        "\"projectId\": \"[^\"]+\"", "\"projectId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\""));
        inputs.spoilt("an unknown category", 422, valid -> valid.replace("ENERGY", "GHOSTS"));
        inputs.spoilt("an unknown severity", 400, valid -> valid.replace("HIGH", "TERRIBLE"));
        inputs.spoilt("a day that is none", 400, valid -> valid.replace("2024-04-01", "2024-04-31"));
        inputs.query("an unknown status", 400, "status=GONE");
        inputs.query("overdue as word", 400, "overdue=maybe");
        inputs.query("a due day in words", 400, "dueFrom=tomorrow");
        inputs.query("a project that is no UUID", 400, "projectId=PJ-2024-0001");
        inputs.request("a step of nothing", 404, "POST", NOBODY + "/transitions", """
                {"to": "ASSIGNED", "on": "2024-04-22"}""");
        inputs.request("a step without day", 422, "POST", NOBODY + "/transitions", "{\"to\": \"ASSIGNED\"}");
        inputs.request("a step to nowhere", 400, "POST", NOBODY + "/transitions", "{\"to\": \"GONE\"}");
        inputs.request("news of nothing", 404, "POST", NOBODY + "/updates", """
                {"on": "2024-04-22", "text": {"en": "News"}}""");
        inputs.request("news without text", 422, "POST", NOBODY + "/updates", "{\"on\": \"2024-04-22\"}");
        inputs.request("an escalation beyond the top", 400, "POST", NOBODY + "/escalations", """
                {"level": "HEAVEN", "on": "2024-04-22", "reason": {"en": "Why"}}""");
        inputs.request("a due date without reason", 422, "POST", NOBODY + "/due-date-changes", """
                {"proposed": "2024-04-22"}""");
        inputs.request("the log of nothing", 404, "GET", NOBODY + "/log", null);
        inputs.assertAllRefused(RestAssured.port);
    }
}
