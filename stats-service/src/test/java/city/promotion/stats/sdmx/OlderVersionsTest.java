package city.promotion.stats.sdmx;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import city.promotion.stats.Figures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What a structure or a list was before is still there to be read, by either face. */
@QuarkusTest
class OlderVersionsTest {

    private static final String DATASETS = "/stats/v1/datasets";
    private static final String CODE = "/stats/v1/codelists/FDI_INDICATOR/SAMPLE_OLD";
    private static final String NAME = "data.codelists[0].codes.find { it.id == 'SAMPLE_OLD' }.name";

    @Test
    void readsStructuresAsTheyWere() {
        admin().body(body("SAMPLE_OLD", "1.0.0", "FLOW")).post(DATASETS).then().statusCode(201);
        change("SAMPLE_OLD", "1.1.0", "OWNERSHIP");
        for (var newest : new String[] {
            "v2/structure/datastructure/WX_STAT/DSD_SAMPLE_OLD", "v1/datastructure/WX_STAT/DSD_SAMPLE_OLD/latest"
        }) {
            get(newest)
                    .body("data.dataStructures.version", contains("1.1.0"))
                    .body(dimensions(0), contains("FREQ", "OWNERSHIP", "UNIT_MEASURE"));
        }
        get("v2/structure/datastructure/WX_STAT/DSD_SAMPLE_OLD/1.0.0")
                .body("data.dataStructures.version", contains("1.0.0"))
                .body(dimensions(0), contains("FREQ", "FLOW", "UNIT_MEASURE"));
        for (var all :
                new String[] {"v2/structure/dataflow/WX_STAT/SAMPLE_OLD/*", "v1/dataflow/WX_STAT/SAMPLE_OLD/all"}) {
            get(all).body("data.dataflows.version", containsInAnyOrder("1.0.0", "1.1.0"));
        }
        get("v2/structure/dataflow/WX_STAT/SAMPLE_OLD/1.0.0?references=descendants")
                .body("data.dataStructures.version", contains("1.0.0"))
                .body("data.codelists.id", hasItem("CL_FLOW"));
        get("v2/structure/dataflow/WX_STAT/SAMPLE_OLD/1.0+.0").body("data.dataflows.version", contains("1.1.0"));
    }

    @Test
    void findsFiguresUnderAnOlderVersionOnlyIfItNamesThemAlike() {
        admin().body(body("SAMPLE_ALIKE", "1.0.0", "FLOW"))
                .post(DATASETS)
                .then()
                .statusCode(201);
        change("SAMPLE_ALIKE", "1.1.0", "OWNERSHIP");
        change("SAMPLE_ALIKE", "1.2.0", "OWNERSHIP");
        var release = editor().body(
                        "{\"datasetId\": \"SAMPLE_ALIKE\", \"kind\": \"FLASH\", \"title\": {\"en\": \"Sample\"}, \"visibility\": \"PUBLIC\", \"sources\": [{\"document\": \"urn:x-sample\"}]}")
                .post("/stats/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Figures.load(
                        release,
                        "{\"dimensions\": {\"FREQ\": \"Q\", \"OWNERSHIP\": \"_T\", \"UNIT_MEASURE\": \"CNY\"}, \"period\": \"2024-Q1\", "
                                + "\"value\": {\"value\": \"1.0\", \"multiplier\": 8, \"unit\": \"CNY\"}}")
                .statusCode(201);
        Figures.publish(release).statusCode(200);
        for (var found : new String[] {"1.2.0", "1.1.0", "*", "~", "1.0*.0"}) {
            status("v2/data/dataflow/WX_STAT/SAMPLE_ALIKE/" + found, 200);
        }
        status("v2/data/dataflow/WX_STAT/SAMPLE_ALIKE/1.0.0", 204);
        status("v1/data/WX_STAT,SAMPLE_ALIKE,1.1.0/all", 200);
        status("v1/data/WX_STAT,SAMPLE_ALIKE,1.0.0/all", 404);
        status("v2/availability/dataflow/WX_STAT/SAMPLE_ALIKE/1.0.0", 204);
    }

    @Test
    void readsListsAsTheyWere() {
        var list = "v2/structure/codelist/WX_STAT/CL_FDI_INDICATOR/";
        var before = get(list + "~").extract().jsonPath().getString("data.codelists[0].version");
        var parts = before.split("\\.");
        var added = parts[0] + "." + (Integer.parseInt(parts[1]) + 1) + ".0";
        var renamed = added.replaceFirst("0$", "1");
        put("Two", null);
        get(list + "~").body("data.codelists.version", contains(added));
        put("Two", admin().get(CODE).header("ETag"));
        get(list + "~").body("data.codelists.version", contains(added));
        put("Deux", admin().get(CODE).header("ETag"));
        get(list + "~").body("data.codelists.version", contains(renamed)).body(NAME, equalTo("Deux"));
        get(list + added).body(NAME, equalTo("Two"));
        get(list + before).body("data.codelists[0].codes.id", not(hasItem("SAMPLE_OLD")));
        get(list + "*").body("data.codelists.version", hasItems(before, added, renamed));
        get("v1/codelist/WX_STAT/CL_FDI_INDICATOR/" + before)
                .body("data.codelists[0].codes.id", not(hasItem("SAMPLE_OLD")));
        get("v2/structure/datastructure/WX_STAT/DSD_FDI?references=children")
                .body("data.codelists.find { it.id == 'CL_FDI_INDICATOR' }.version", equalTo(renamed));
    }

    private static void put(String label, String tag) {
        var admin = tag == null ? admin() : admin().header("If-Match", tag);
        admin.body("{\"labels\": {\"en\": \"" + label + "\"}, \"position\": 900}")
                .put(CODE)
                .then()
                .statusCode(200);
    }

    private static void change(String id, String version, String dimension) {
        var tag = admin().get(DATASETS + "/" + id).header("ETag");
        admin().header("If-Match", tag)
                .body(body(id, version, dimension))
                .put(DATASETS + "/" + id)
                .then()
                .statusCode(200);
    }

    private static String body(String id, String version, String dimension) {
        return """
                {"id": "%s", "structureVersion": "%s", "name": {"en": "Sample"}, "description": {"en": "Sample"}, "units": ["CNY"],
                 "dimensions": [{"id": "FREQ", "codeList": "FREQ", "name": {"en": "Frequency"}},
                  {"id": "%s", "codeList": "%s", "name": {"en": "Sample"}},
                  {"id": "UNIT_MEASURE", "codeList": "UNIT_MEASURE", "name": {"en": "Unit"}}]}""".formatted(id, version, dimension, dimension);
    }

    private static String dimensions(int structure) {
        return "data.dataStructures[" + structure + "].dataStructureComponents.dimensionList.dimensions.id";
    }

    private static ValidatableResponse get(String path) {
        return status(path + (path.contains("?") ? "&" : "?") + "format=jsonstructure", 200);
    }

    private static ValidatableResponse status(String path, int status) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "*/*")
                .get("/stats/sdmx/" + path)
                .then()
                .statusCode(status);
    }
}
