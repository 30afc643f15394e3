package city.promotion.stats.dataset;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StructureTest {

    private static final String DATASETS = "/stats/v1/datasets";

    private static String body(String id, String version, String... dimensions) {
        var named = new StringBuilder();
        for (var dimension : dimensions) {
            var parts = dimension.split("=");
            named.append(named.isEmpty() ? "" : ", ")
                    .append("{\"id\": \"%s\", \"codeList\": \"%s\", \"name\": {\"en\": \"Sample\"}}"
                            .formatted(parts[0], parts[parts.length - 1]));
        }
        return """
                {"id": "%s", "structureVersion": "%s", "name": {"en": "Sample"}, "description": {"en": "Sample"},
                 "units": ["CNY", "PT"], "dimensions": [%s]}""".formatted(id, version, named);
    }

    private static RequestSpecification withTag(String id) {
        return admin().header("If-Match", admin().get(DATASETS + "/" + id).header("ETag"));
    }

    @Test
    void createsADatasetThatTakesFigures() {
        admin().body(body("SAMPLE_A", "1.0.0", "FREQ", "TRANSFORMATION", "UNIT_MEASURE"))
                .post(DATASETS)
                .then()
                .statusCode(201)
                .body("agency", equalTo("WX_STAT"))
                .body("dimensions.id", contains("FREQ", "TRANSFORMATION", "UNIT_MEASURE"));
        admin().body(body("SAMPLE_A", "1.0.0", "FREQ", "UNIT_MEASURE"))
                .post(DATASETS)
                .then()
                .spec(problem(DatasetProblem.TAKEN));
        var release = editor().body("""
                        {"datasetId": "SAMPLE_A", "kind": "FLASH", "title": {"en": "Sample"}}""")
                .post("/stats/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        editor().contentType("text/csv")
                .body("FREQ,TRANSFORMATION,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE\nQ,N,CNY,2024-Q1,1.0\n")
                .post(release + "/files")
                .then()
                .statusCode(201);
        withTag("SAMPLE_A")
                .body(body("SAMPLE_A", "2.0.0", "FREQ", "UNIT_MEASURE"))
                .put(DATASETS + "/SAMPLE_A")
                .then()
                .spec(problem(DatasetProblem.IN_USE));
    }

    @Test
    void keepsEachVersionOfAStructure() {
        admin().body(body("SAMPLE_B", "1.0.0", "FREQ", "UNIT_MEASURE"))
                .post(DATASETS)
                .then()
                .statusCode(201);
        withTag("SAMPLE_B")
                .body(body("SAMPLE_B", "1.0.0", "FREQ", "FLOW", "UNIT_MEASURE"))
                .put(DATASETS + "/SAMPLE_B")
                .then()
                .spec(problem(DatasetProblem.REFUSED, "structureVersion"));
        withTag("SAMPLE_B")
                .body(body("SAMPLE_B", "1.10.0", "FREQ", "PARTNER=COUNTERPART_AREA", "UNIT_MEASURE"))
                .put(DATASETS + "/SAMPLE_B")
                .then()
                .statusCode(200)
                .body("structureVersion", equalTo("1.10.0"))
                .body("dimensions.id", contains("FREQ", "PARTNER", "UNIT_MEASURE"));
        withTag("SAMPLE_B")
                .body(body("SAMPLE_B", "1.9.0", "FREQ", "PARTNER=COUNTERPART_AREA", "UNIT_MEASURE"))
                .put(DATASETS + "/SAMPLE_B")
                .then()
                .spec(problem(DatasetProblem.REFUSED, "structureVersion"));
        admin().body(body("SAMPLE_B", "2.0.0", "FREQ", "UNIT_MEASURE"))
                .put(DATASETS + "/SAMPLE_B")
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        anonymous()
                .get(DATASETS + "/SAMPLE_B/structures")
                .then()
                .statusCode(200)
                .body("structureVersion", contains("1.0.0", "1.10.0"))
                .body("dimensions[1]", hasSize(3))
                .body("recordedBy", hasItems("admin-1"));
    }

    @Test
    void refusesAStructureThatDoesNotHoldTogether() {
        admin().body(body("SAMPLE_C", "1.0.0", "FREQ=FLOW", "FLOW=NO_LIST", "FLOW", "TIME_PERIOD=FREQ")
                        .replace("\"PT\"", "\"YEN\""))
                .post(DATASETS)
                .then()
                .spec(problem(
                        DatasetProblem.REFUSED,
                        "dimensions",
                        "dimensions[0].codeList",
                        "dimensions[1].codeList",
                        "dimensions[2].id",
                        "dimensions[3].id",
                        "units[1]"));
        admin().body(body("sample", "1", "FREQ"))
                .post(DATASETS)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "id", "structureVersion"));
        editor().body(body("SAMPLE_C", "1.0.0", "FREQ", "UNIT_MEASURE"))
                .post(DATASETS)
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
    }
}
