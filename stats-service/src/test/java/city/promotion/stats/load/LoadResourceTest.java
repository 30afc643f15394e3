package city.promotion.stats.load;

import static city.promotion.stats.Figures.aDraft;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.load;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LoadResourceTest {

    @Test
    void takesSeveralLoadsAndSaysWhoSentThem() {
        var release = aDraft("PUBLIC", null);
        var quarter = aQuarter();
        var first = load(release, total(quarter, "1732.3"), observation(quarter, "\"8.8\"", "IX", "GY", "PT"))
                .statusCode(201)
                .body("observations", equalTo(2))
                .body("createdBy", equalTo("editor-1"))
                .extract()
                .header("Location");
        load(release, observation(quarter, "\"2\"", "X", "N", "CNY")).statusCode(201);
        editor().get(first).then().statusCode(200).body("observations", equalTo(2));
        editor().get(release + "/loads").then().statusCode(200).body("items.observations", contains(2, 1));
        editor().get(release + "/observations?total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.value.value", contains("8.8", "1732.3", "2"));
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndTakesNothing() {
        var release = aDraft("PUBLIC", null);
        var quarter = aQuarter();
        load(
                        release,
                        total(quarter, "1"),
                        total("2024-13", "1,000"),
                        observation(quarter, "\"1\"", "IMPORT", "GY", "CNY"),
                        total(quarter, "2"),
                        "{}")
                .spec(problem(
                        LoadProblem.REFUSED,
                        "observations[1].period",
                        "observations[1].value.value",
                        "observations[2].dimensions.FLOW",
                        "observations[2].dimensions.UNIT_MEASURE",
                        "observations[3]",
                        "observations[4].dimensions",
                        "observations[4].period",
                        "observations[4].value"))
                .body("violationsTotal", equalTo(8))
                .body(
                        "violations.find { it.field == 'observations[2].dimensions.FLOW' }.message",
                        containsString("IX, M, X"));
        editor().get(release + "/observations").then().statusCode(200).body("items", hasSize(0));
        editor().get(release + "/loads").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void listsAHundredOfManyErrorsAndCountsThemAll() {
        var rows = IntStream.range(0, 300).mapToObj(row -> "{}").toArray(String[]::new);
        load(aDraft("PUBLIC", null), rows)
                .spec(problem(LoadProblem.REFUSED))
                .body("violations", hasSize(100))
                .body("violationsTotal", equalTo(900));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"FLOW\": \"IX\"|\"FLOW\": \"IX\", \"COLOUR\": \"RED\"|dimensions.COLOUR|unknown-dimension",
                "\"FLOW\": \"IX\",||dimensions.FLOW|required",
                "\"FREQ\": \"Q\"|\"FREQ\": \"M\"|period|period-frequency",
                "\"UNIT_MEASURE\": \"CNY\"|\"UNIT_MEASURE\": \"USD\"|value.unit|unit-differs",
                "\"value\": {\"value\": \"1\"|\"status\": \"M\", \"value\": {\"value\": \"1\"|value|value-unwanted",
                "\"value\": {\"value\": \"1\"|\"status\": \"?\", \"value\": {\"value\": \"1\"|status|code",
                "\"multiplier\": 8|\"multiplier\": 99|value.multiplier|between",
                "\"multiplier\": 8|\"qualifier\": \"MAYBE\"|value.qualifier|one-of",
                "\"value\": \"1\"|\"value\": \"1e5\"|value.value|decimal-text",
                "\"value\": \"1\"|\"value\": \"\"|value.value|decimal-text",
                "\"period\"|\"comment\": {\"xx\": \"a\"}, \"period\"|comment.xx|unknown-language"
            })
    void refusesEachKindOfMistakeByField(String right, String wrong, String field, String code) {
        var row = total(aQuarter(), "1");
        var spoilt = row.replace(right, wrong == null ? "" : wrong);
        org.junit.jupiter.api.Assertions.assertNotEquals(row, spoilt);
        load(aDraft("PUBLIC", null), spoilt)
                .spec(problem(LoadProblem.REFUSED, "observations[0]." + field))
                .body("violations.code", org.hamcrest.Matchers.hasItem(code));
    }

    @Test
    void takesAMissingValueWithAStatusThatSaysSo() {
        var release = aDraft("PUBLIC", null);
        var row = total(aQuarter(), "1").replaceAll("\"value\": \\{.*}}", "\"value\": null, \"status\": \"Q\"}");
        load(release, row).statusCode(201);
        editor().get(release + "/observations")
                .then()
                .statusCode(200)
                .body("items[0].value", org.hamcrest.Matchers.nullValue())
                .body("items[0].status", equalTo("Q"));
    }

    @Test
    void refusesAFigureThatTheReleaseHasAlready() {
        var release = aDraft("PUBLIC", null);
        var quarter = aQuarter();
        load(release, total(quarter, "1")).statusCode(201);
        load(release, total(aQuarter(), "1"), total(quarter, "2"))
                .spec(problem(LoadProblem.REFUSED, "observations[1]"))
                .body("violations.code", contains("already-loaded"));
    }

    @Test
    void refusesAnIdentifierThatAnotherFigureHas() {
        var id = "f-" + System.nanoTime();
        var named = total(aQuarter(), "1")
                .replaceFirst("\\{", "{\"externalIds\": [{\"system\": \"test\", \"id\": \"" + id + "\"}],");
        var release = aDraft("PUBLIC", null);
        load(release, named, named.replaceAll("\"period\": \"[^\"]*\"", "\"period\": \"" + aQuarter() + "\""))
                .spec(problem(LoadProblem.REFUSED, "observations[1].externalIds"));
        load(release, named).statusCode(201);
        load(aDraft("PUBLIC", null), named)
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN))
                .body("existing", containsString(release + "/observations/"));
    }

    @Test
    void loadsOnceForOneIdempotencyKey() {
        var release = aDraft("PUBLIC", null);
        var key = "load-" + System.nanoTime();
        var body = "{\"observations\": [" + total(aQuarter(), "1") + "]}";
        var first = editor().header("Idempotency-Key", key).body(body).post(release + "/observations");
        editor().header("Idempotency-Key", key)
                .body(body)
                .post(release + "/observations")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void isForEditors() {
        var release = aDraft("PUBLIC", null);
        var body = "{\"observations\": [" + total(aQuarter(), "1") + "]}";
        anonymous().body(body).post(release + "/observations").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        viewer().body(body).post(release + "/observations").then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void takesThousandsOfRowsAtOnce() {
        var release = aDraft("PUBLIC", null);
        var rows = IntStream.range(0, 3600)
                .mapToObj(row -> total("2%03d-%02d".formatted(row / 12 % 1000, row % 12 + 1), row + ".0")
                        .replace("\"FREQ\": \"Q\"", "\"FREQ\": \"M\""))
                .toArray(String[]::new);
        load(release, rows).statusCode(201).body("observations", equalTo(3600));
        editor().get(release + "/observations?limit=200").then().statusCode(200).body("next", not(equalTo(null)));
    }
}
