package city.promotion.projects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.BadInputs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest {

    private static final String PROJECTS = "/projects/v1/projects";
    private static final String NO_ID = "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01";
    private static final String NOBODY = PROJECTS + "/" + NO_ID;
    private static final String VALID = """
            {"name": {"en": "Sample"}, "kind": "MANUFACTURING", "planYear": 2024}""";

    @Test
    void refusesEachKindByACataloguedProblem() {
        var inputs = BadInputs.of(PROJECTS, VALID, "name");
        addProjects(inputs);
        addQueries(inputs);
        addSteps(inputs);
        assertTrue(inputs.size() >= 60);
        inputs.assertAllRefused(RestAssured.port);
    }

    private static void addProjects(BadInputs inputs) {
        inputs.spoilt("an unknown kind", 422, body -> body.replace("MANUFACTURING", "CASTLE"));
        inputs.spoilt("a kind in lower case", 422, body -> body.replace("MANUFACTURING", "manufacturing"));
        inputs.spoilt("a blank kind", 422, body -> body.replace("MANUFACTURING", " "));
        inputs.spoilt("no kind", 422, body -> body.replace("\"kind\": \"MANUFACTURING\", ", ""));
        inputs.spoilt("a kind as list", 400, body -> body.replace("\"MANUFACTURING\"", "[\"FUND\"]"));
        inputs.spoilt("a plan before there were plans", 422, body -> body.replace("2024", "1900"));
        inputs.spoilt("a year as text", 400, body -> body.replace("2024", "\"2024\""));
        inputs.spoilt("a year with a fraction", 400, body -> body.replace("2024", "2024.5"));
        inputs.spoilt("a year beyond int", 400, body -> body.replace("2024", "99999999999"));
        member(inputs, "a stage of one's own choice", 400, "\"stage\": \"SIGNED\"");
        member(inputs, "a code of one's own choice", 400, "\"code\": \"PJ-2024-9999\"");
        member(inputs, "an id of one's own choice", 400, "\"id\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01\"");
        member(inputs, "a sector as text", 400, "\"sector\": \"C3973\"");
        member(inputs, "a sector without code", 422, "\"sector\": {}");
        member(inputs, "a sector of another form", 422, "\"sector\": {\"code\": \"3973\"}");
        member(inputs, "a sector that is on no list", 422, "\"sector\": {\"code\": \"C7300\"}");
        member(inputs, "an unknown chain role", 400, "\"chainRoles\": [\"BREAK\"]");
        member(inputs, "a chain role twice", 422, "\"chainRoles\": [\"FILL\", \"FILL\"]");
        member(inputs, "an unknown level", 400, "\"keyLevel\": \"GALACTIC\"");
        member(inputs, "a plan category by number", 400, "\"planCategory\": 1");
        member(inputs, "investors that are no list", 400, "\"investors\": {}");
        member(inputs, "an investor without name", 422, "\"investors\": [{\"country\": \"JP\"}]");
        member(inputs, "an investor of a country in words", 422, investor("\"country\": \"Japan\""));
        member(inputs, "an investor of no country", 422, investor("\"country\": \"XX\""));
        member(inputs, "a share as number", 400, investor("\"sharePercent\": 60"));
        member(inputs, "a share of nothing", 422, investor("\"sharePercent\": \"0\""));
        member(inputs, "a share above the whole", 422, investor("\"sharePercent\": \"100.1\""));
        member(inputs, "a share in words", 422, investor("\"sharePercent\": \"half\""));
        member(inputs, "an organisation that is no UUID", 400, investor("\"organisationId\": \"42\""));
        member(inputs, "an event that is no UUID", 400, "\"originEventId\": \"EV-2024-0001\"");
        member(inputs, "an unknown district", 422, "\"districtOfLanding\": \"310000\"");
        member(inputs, "a district in words", 422, "\"districtOfFirstTalk\": \"滨湖区\"");
        member(inputs, "an amount as number", 400, "\"agreedInvestment\": 12.5");
        member(inputs, "an amount without currency", 422, "\"agreedInvestment\": {\"value\": \"12.5\"}");
        member(inputs, "an amount in 亿元", 422, money("\"12.5\"", "亿元"));
        member(inputs, "an amount in words", 422, money("\"much\"", "CNY"));
        member(inputs, "an amount with a thousands sign", 422, money("\"1,250\"", "CNY"));
        member(inputs, "an amount as float", 400, money("12.5", "CNY"));
        member(inputs, "an amount below nothing", 422, money("\"-1\"", "CNY"));
        member(inputs, "an amount with exponent", 422, money("\"1e9\"", "CNY"));
        member(inputs, "a first talk as text", 400, "\"firstTalk\": \"2024-04\"");
        member(inputs, "a first talk on no day", 422, day("2024-02-30", "DAY"));
        member(inputs, "a first talk more precise than said", 422, day("2024-02-20", "MONTH"));
        member(inputs, "a first talk to come", 422, day("2999", "YEAR"));
        member(inputs, "sample as text", 400, "\"sample\": \"true\"");
        member(inputs, "sample as number", 400, "\"sample\": 1");
    }

    private static void addQueries(BadInputs inputs) {
        inputs.query("an unknown status", 400, "status=FINE");
        inputs.query("a status in lower case", 400, "status=on_track");
        inputs.query("a prefix of no sector", 400, "sectorPrefix=%F0%A0%80%80");
        inputs.query("a year in words", 400, "planYear=now");
        inputs.query("an event that is no UUID", 400, "originEventId=42");
        inputs.query("an amount in words", 400, "agreedMin=much&currency=CNY");
        inputs.query("an amount without currency", 400, "agreedMax=10");
        inputs.query("a currency in words", 400, "currency=yuan");
        inputs.query("a sample as number", 400, "sample=1");
        inputs.query("an unknown expansion", 400, "expand=everything");
        inputs.query("a sort by amount without currency", 400, "sort=agreedInvestment");
    }

    private static void addSteps(BadInputs inputs) {
        var step = "{\"to\": \"SIGNED\", \"effectiveDate\": {\"value\": \"2024\", \"precision\": \"YEAR\"}}";
        inputs.request("a step of nothing", 404, "POST", NOBODY + "/transitions", step);
        inputs.request("a step without target", 422, "POST", NOBODY + "/transitions", "{}");
        inputs.request(
                "a step with an unknown member", 400, "POST", NOBODY + "/transitions", step.replace("to", "stage"));
        inputs.request("a status of nothing", 404, "POST", NOBODY + "/status-changes", """
                {"status": "DELAYED", "reason": "Rain"}""");
        inputs.request("an unknown status", 400, "POST", NOBODY + "/status-changes", """
                {"status": "LATE", "reason": "Rain"}""");
        inputs.request("the steps of nothing", 404, "GET", NOBODY + "/stages", null);
        inputs.request(
                "a step with an override without reason",
                422,
                "POST",
                NOBODY + "/transitions",
                step.replace("\"to\"", "\"duplicateOverride\": {}, \"to\""));
        inputs.request("what nothing needs", 404, "GET", NOBODY + "/stage-requirements", null);
        inputs.request("what looks like nothing", 404, "GET", NOBODY + "/similar", null);
        inputs.request("the status changes of nothing", 404, "GET", NOBODY + "/status-changes", null);
        inputs.request("the proposals of nothing", 404, "GET", NOBODY + "/transition-proposals", null);
        inputs.request("a yes to nothing", 404, "POST", NOBODY + "/transition-proposals/" + NO_ID + "/approval", "{}");
        inputs.request(
                "a no without reason", 422, "POST", NOBODY + "/transition-proposals/" + NO_ID + "/rejection", "{}");
        inputs.request(
                "proposals of an unknown state", 400, "GET", "/projects/v1/transition-proposals?state=OPEN", null);
        inputs.request("rules that are no number", 400, "GET", "/projects/v1/rule-sets/latest", null);
        inputs.request("rules beyond int", 400, "GET", "/projects/v1/rule-sets/99999999999", null);
        inputs.request("rules of nothing", 422, "POST", "/projects/v1/rule-sets", "{}");
        inputs.request("rules that are changed", 405, "PUT", "/projects/v1/rule-sets/1", "{}");
        inputs.request("a milestone of nothing", 404, "GET", NOBODY + "/milestones", null);
        inputs.request("a milestone without date", 422, "POST", NOBODY + "/milestones", "{\"kind\": \"LAND\"}");
        inputs.request("milestones by a day in words", 400, "GET", "/projects/v1/milestones?dueFrom=today", null);
        inputs.request("a plan of nothing", 404, "GET", NOBODY + "/plan-entries", null);
        inputs.request("an entry of no plan", 422, "POST", NOBODY + "/plan-entries", "{}");
        inputs.request("a list of an unknown category", 400, "GET", "/projects/v1/planning-lists?category=OLD", null);
        inputs.request("a step that is no UUID", 400, "GET", NOBODY + "/stages/1", null);
        inputs.request("a change of the steps", 405, "PUT", NOBODY + "/stages", "{}");
        inputs.request("an unknown track", 404, "GET", "/projects/v1/tracks/SEA", null);
        inputs.request("a track that is created", 405, "POST", "/projects/v1/tracks", "{}");
    }

    private static void member(BadInputs inputs, String name, int status, String member) {
        inputs.spoilt(name, status, body -> body.substring(0, body.lastIndexOf('}')) + ", " + member + "}");
    }

    private static String investor(String member) {
        return "\"investors\": [{\"name\": {\"en\": \"Sample\"}, " + member + "}]";
    }

    private static String money(String value, String unit) {
        return "\"agreedInvestment\": {\"value\": " + value + ", \"unit\": \"" + unit + "\"}";
    }

    private static String day(String value, String precision) {
        return "\"firstTalk\": {\"value\": \"" + value + "\", \"precision\": \"" + precision + "\"}";
    }
}
