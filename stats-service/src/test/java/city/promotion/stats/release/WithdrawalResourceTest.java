package city.promotion.stats.release;

import static city.promotion.stats.Figures.TRADE;
import static city.promotion.stats.Figures.aDraft;
import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.etag;
import static city.promotion.stats.Figures.load;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.publish;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalResourceTest {

    private static final String REASON = "{\"reason\": {\"en\": \"Sample: wrong scope\", \"zh-Hans\": \"示例：口径有误\"}}";

    private static ValidatableResponse of(String quarter, String more) {
        return anonymous()
                .get(TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(String release) {
        return publisher()
                .header("If-Match", etag(release))
                .body(REASON)
                .post(release + "/withdrawal")
                .then();
    }

    @Test
    void takesBackWhatStandsAndKeepsWhatWasSaid() {
        var quarter = aQuarter();
        var release = aPublished("PUBLIC", null, total(quarter, "1"), observation(quarter, "\"0.6\"", "X", "N", "CNY"));
        aPublished("PUBLIC", null, total(quarter, "2"));
        String known = of(quarter, "").extract().path("items[0].knownFrom");
        withdraw(release)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnAt", notNullValue())
                .body("withdrawalReason.en", equalTo("Sample: wrong scope"));
        of(quarter, "").body("items.value.value", contains("2"));
        of(quarter, "&asOf=" + known).body("items.value.value", contains("2", "0.6"));
        of(quarter, "&includeHistory=true")
                .body("items.value.value", contains("1", "2", "0.6"))
                .body("items[1].knownTo", nullValue())
                .body("items[2].knownTo", notNullValue());
        of(quarter, "&updatedAfter=" + known)
                .body("items.value.value", contains("0.6"))
                .body("items.deleted", contains(true));
        anonymous().get(release).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(release).statusCode(200).body("status", equalTo("WITHDRAWN"));
        aPublished("PUBLIC", null, observation(quarter, "\"7\"", "X", "N", "CNY"));
        of(quarter, "&updatedAfter=" + known)
                .body("items.value.value", contains("7"))
                .body("items.deleted", contains(false));
    }

    @Test
    void withdrawsOnlyWhatIsOut() {
        var draft = aDraft("PUBLIC", null);
        load(draft, total(aQuarter(), "1")).statusCode(201);
        withdraw(draft).spec(problem(ReleaseProblem.NOT_OUT));
        var scheduled = aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(aQuarter(), "1"));
        withdraw(scheduled).spec(problem(ReleaseProblem.NOT_OUT));
        var out = aPublished("PUBLIC", null, total(aQuarter(), "1"));
        editor().header("If-Match", etag(out))
                .body(REASON)
                .post(out + "/withdrawal")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        publisher()
                .header("If-Match", etag(out))
                .body("{}")
                .post(out + "/withdrawal")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "reason"));
        publisher().body(REASON).post(out + "/withdrawal").then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
    }

    @Test
    void callsBackWhatWaitsForItsEmbargo() {
        var quarter = aQuarter();
        var first = aPublished("PUBLIC", null, total(quarter, "1"));
        var scheduled = aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(quarter, "2"));
        publisher()
                .header("If-Match", etag(scheduled))
                .delete(scheduled + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("publishedAt", nullValue());
        editor().get(scheduled + "/observations").then().body("items.value.value", contains("2"));
        of(quarter, "").body("items.value.value", contains("1"));
        aPublished("PUBLIC", Instant.now().plus(2, ChronoUnit.HOURS), total(quarter, "3"));
        editor().header("If-Match", etag(scheduled)).delete(scheduled).then().statusCode(204);
        publisher()
                .header("If-Match", etag(first))
                .delete(first + "/publication")
                .then()
                .spec(problem(ReleaseProblem.NOT_SCHEDULED));
    }

    @Test
    void publishesADeletionAsAVersion() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"), observation(quarter, "\"0.6\"", "X", "N", "CNY"));
        String known = of(quarter, "").extract().path("items[0].knownFrom");
        var deletion = aDraft("PUBLIC", null);
        var row = total(quarter, "1");
        load(deletion, row.replaceFirst("\\{", "{\"deleted\": true,")).statusCode(422);
        load(deletion, row.replaceFirst("\"value\": \\{.*?\\}", "\"deleted\": true"))
                .statusCode(201);
        publish(deletion).statusCode(200);
        of(quarter, "").body("items.value.value", contains("0.6"));
        of(quarter, "&asOf=" + known).body("items", hasSize(2));
        of(quarter, "&updatedAfter=" + known).body("items.deleted", contains(true));
        of(quarter, "&includeHistory=true").body("items.value.value", contains("1", "0.6"));
        anonymous().get(deletion + "/observations").then().body("items.deleted", contains(true));
    }

    @Test
    void showsAConfidentialValueOnlyToThoseWhoPrepareFigures() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1").replaceFirst("\\{", "{\"confidentiality\": \"C\","));
        of(quarter, "")
                .body("items[0].value", nullValue())
                .body("items[0].decimals", nullValue())
                .body("items[0].confidentiality", equalTo("C"));
        editor().get(TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .body("items.value.value", contains("1"));
        var draft = aDraft("PUBLIC", null);
        load(draft, total(quarter, "1").replaceFirst("\\{", "{\"confidentiality\": \"XX\","))
                .statusCode(422)
                .body("violations.field", contains("observations[0].confidentiality"));
    }
}
