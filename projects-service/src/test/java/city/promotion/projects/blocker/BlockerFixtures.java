package city.promotion.projects.blocker;

import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;

import io.restassured.response.Response;
import java.util.Map;

/** Blockers brought where they stand by the way that clients take. */
final class BlockerFixtures {

    static final String BLOCKERS = "/projects/v1/blockers";

    /** What each step needs, in order. */
    static final Map<String, String> STEPS = Map.of(
            "ASSIGNED",
            "\"responsibleUnit\": {\"zh-Hans\": \"样本责任单位\", \"en\": \"Sample unit\"}, \"actionWanted\": {\"en\": \"Settle it\"},"
                    + " \"dueDate\": \"2024-05-31\", \"responsiblePerson\": {\"zh-Hans\": \"样本责任人\"}",
            "IN_PROGRESS",
            "\"text\": {\"en\": \"Began\"}",
            "RESOLVED",
            "\"text\": {\"en\": \"The line is laid\"}",
            "SIGNED_OFF",
            "\"text\": {\"en\": \"Seen on site\"}");

    private BlockerFixtures() {}

    /** The path of a new public sample project in a district. */
    static String aProject(String district) {
        return editor().body("""
                        {
                          "name": {"en": "Sample project held up"}, "kind": "MANUFACTURING", "sample": true,
                          "districtOfLanding": "%s", "visibility": "PUBLIC"
                        }""".formatted(district))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static String body(String project, String members) {
        return """
                {
                  "projectId": "%s", "title": {"zh-Hans": "样本堵点", "en": "Sample blocker"}, "category": "ENERGY",
                  "severity": "HIGH", "raisedOn": "2024-04-01", "visibility": "PUBLIC"%s
                }""".formatted(id(project), members.isEmpty() ? "" : ", " + members);
    }

    /** The path of a new blocker. */
    static String raise(String project, String members) {
        return editor().body(body(project, members))
                .post(BLOCKERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A blocker that has climbed to the status in April 2024. */
    static String aBlocker(String status) {
        var path = raise(aProject("320214"), "");
        var day = 2;
        for (var to : new String[] {"ASSIGNED", "IN_PROGRESS", "RESOLVED", "SIGNED_OFF"}) {
            if (status.equals("OPEN")) {
                break;
            }
            step(path, to, "2024-04-%02d".formatted(day++)).then().statusCode(200);
            if (to.equals(status)) {
                break;
            }
        }
        return path;
    }

    static Response step(String path, String to, String on) {
        return step(path, to, on, STEPS.getOrDefault(to, ""));
    }

    static Response step(String path, String to, String on, String members) {
        return editor().header("If-Match", tag(path))
                .body("{\"to\": \"%s\", \"on\": \"%s\"%s}".formatted(to, on, members.isEmpty() ? "" : ", " + members))
                .post(path + "/transitions");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }
}
