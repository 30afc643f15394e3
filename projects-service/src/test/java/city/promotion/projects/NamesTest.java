package city.promotion.projects;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.auditor;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Leaders in charge and people who clear blockers away are in no register; by their names they are told what is held, and forgotten. */
@QuarkusTest
class NamesTest {

    private static final String PROJECTS = "/projects/v1/projects";
    private static final String NAMES = "/projects/v1/personal-data";

    @Inject
    DataSource database;

    @Test
    void leavesTheNameNowhere() {
        var name = "遗忘" + UUID.randomUUID().toString().substring(0, 8);
        var project = created(PROJECTS, """
                {"name": {"en": "Sample of %1$s"}, "kind": "REGIONAL_HQ", "sample": true,
                 "leaderInCharge": {"zh-Hans": "%1$s"}, "unitInCharge": {"zh-Hans": "样本单位"}}""".formatted(name));
        var blocker = created("/projects/v1/blockers", """
                {"projectId": "%s", "title": {"zh-Hans": "样本堵点"}, "category": "ENERGY", "severity": "HIGH",
                 "raisedOn": "2024-04-01", "description": {"zh-Hans": "据%s反映"}}""".formatted(project.substring(PROJECTS.length() + 1), name));
        editor().header("If-Match", viewer().get(blocker).header("ETag"))
                .body("""
                        {"to": "ASSIGNED", "on": "2024-04-10", "responsibleUnit": {"zh-Hans": "样本单位"}, "dueDate": "2024-05-31",
                         "actionWanted": {"en": "Settle it"}, "responsiblePerson": {"zh-Hans": "%s"}}""".formatted(name))
                .post(blocker + "/transitions")
                .then()
                .statusCode(200);
        editor().contentType("text/csv; charset=UTF-8")
                .body("name.zh-Hans,kind\n" + name + "来函,REGIONAL_HQ\n")
                .post("/projects/v1/imports?list=projects&fileName=" + name + ".csv")
                .then()
                .statusCode(202);
        viewer().queryParam("q", name).get(PROJECTS).then().statusCode(200);
        assertTrue(Traces.of(name, database)
                .containsAll(List.of(
                        "blocker",
                        "blocker_log_entry",
                        "change_log",
                        "history",
                        "idempotency_key",
                        "import",
                        "import_row",
                        "project",
                        "read_log")));

        int total = auditor()
                .body("{\"names\": [\"" + name + "\"]}")
                .post(NAMES + "/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        admin().body("{\"names\": [\"" + name + "\"], \"reason\": \"Asked for. A sample.\", \"mentions\": " + total
                        + "}")
                .post(NAMES + "/erasures")
                .then()
                .statusCode(200);

        assertEquals(List.of(), Traces.of(name, database));
        viewer().get(project).then().body("leaderInCharge.'zh-Hans'", equalTo("[erased]"));
        viewer().get(blocker)
                .then()
                .body("responsiblePerson.'zh-Hans'", equalTo("[erased]"))
                .body("description.'zh-Hans'", equalTo("据[erased]反映"))
                .body("updatedBy", equalTo("admin-1"));
        viewer().queryParam("q", name).get(PROJECTS).then().body("items.size()", equalTo(0));
    }

    private static String created(String list, String body) {
        return editor().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
