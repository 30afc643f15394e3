package city.promotion.projects.ledger;

import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;

import io.restassured.response.Response;

/** Projects with money on record. */
final class LedgerFixtures {

    private LedgerFixtures() {}

    /** The path of a new project with those further members. */
    static String aProject(String members) {
        return editor().body(
                        "{\"name\": {\"en\": \"Sample project with money\"}, \"kind\": \"MANUFACTURING\", \"sample\": true"
                                + ", \"visibility\": \"PUBLIC\"" + (members.isEmpty() ? "" : ", " + members) + "}")
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static String entry(String kind, String amount, String currency, String accumulation, String period) {
        var precision = period.contains("Q")
                ? "QUARTER"
                : period.length() == 4 ? "YEAR" : period.length() == 7 ? "MONTH" : "DAY";
        return """
                {
                  "kind": "%s",
                  "amount": {"value": "%s", "multiplier": 4, "unit": "%s"},
                  "accumulation": "%s",
                  "period": {"value": "%s", "precision": "%s"},
                  "sources": [{"document": "urn:x-test:ledger"}],
                  "visibility": "PUBLIC"
                }""".formatted(kind, amount, currency, accumulation, period, precision);
    }

    static Response send(String project, String body) {
        return editor().body(body).post(project + "/money-entries");
    }

    /** The path of a new entry. */
    static String enter(String project, String body) {
        return send(project, body).then().statusCode(201).extract().header("Location");
    }

    static String with(String body, String members) {
        return body.substring(0, body.lastIndexOf('}')) + ", " + members + "}";
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }
}
