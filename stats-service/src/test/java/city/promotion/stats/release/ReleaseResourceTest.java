package city.promotion.stats.release;

import static city.promotion.stats.Figures.RELEASES;
import static city.promotion.stats.Figures.aDraft;
import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.etag;
import static city.promotion.stats.Figures.load;
import static city.promotion.stats.Figures.publish;
import static city.promotion.stats.Figures.releaseBody;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.publisher;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseResourceTest {

    @Test
    void beginsADraft() {
        editor().body(releaseBody("PUBLIC", null))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .body("code", matchesPattern("RL-\\d{4}-\\d{4,}"))
                .body("status", equalTo("DRAFT"))
                .body("publishedAt", nullValue())
                .body("createdBy", equalTo("editor-1"))
                .body("version", equalTo(0));
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        var key = "release-" + System.nanoTime();
        var first = editor().header("Idempotency-Key", key)
                .body(releaseBody("PUBLIC", null))
                .post(RELEASES);
        var again = editor().header("Idempotency-Key", key)
                .body(releaseBody("PUBLIC", null))
                .post(RELEASES);
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        editor().header("Idempotency-Key", key)
                .body(releaseBody("INTERNAL", null))
                .post(RELEASES)
                .then()
                .spec(problem(ConventionProblem.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refusesAnUnknownDataset() {
        editor().body(releaseBody("PUBLIC", null).replace("TRADE", "NOPE"))
                .post(RELEASES)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "datasetId"));
    }

    @Test
    void refusesAnEmbargoInAnotherCentury() {
        editor().body(releaseBody("PUBLIC", Instant.parse("2924-04-21T01:00:00Z")))
                .post(RELEASES)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "embargoUntil"));
    }

    @Test
    void changesADraft() {
        var release = aDraft("INTERNAL", null);
        editor().header("If-Match", etag(release))
                .body(releaseBody("PUBLIC", null).replace("FLASH", "FINAL"))
                .put(release)
                .then()
                .statusCode(200)
                .body("kind", equalTo("FINAL"))
                .body("version", equalTo(1));
        viewer().get(release + "/history").then().spec(problem(ReleaseProblem.NOT_FOUND));
        editor().get(release + "/history")
                .then()
                .statusCode(200)
                .body("items.action", hasItems("CREATED", "CHANGED"))
                .body("items[1].fields.field", hasItems("kind", "visibility"));
    }

    @Test
    void refusesAChangeOfWhatIsNoLongerThere() {
        var release = aDraft("INTERNAL", null);
        var before = etag(release);
        editor().body(releaseBody("PUBLIC", null))
                .put(release)
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", before)
                .body(releaseBody("PUBLIC", null))
                .put(release)
                .then()
                .statusCode(200);
        editor().header("If-Match", before)
                .body(releaseBody("PUBLIC", null))
                .put(release)
                .then()
                .spec(problem(ConventionProblem.STALE));
    }

    @Test
    void refusesToMoveADraftToAnotherDataset() {
        var release = aDraft("INTERNAL", null);
        editor().header("If-Match", etag(release))
                .body(releaseBody("PUBLIC", null).replace("TRADE", "FDI"))
                .put(release)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "datasetId"));
    }

    @Test
    void discardsADraftWithItsFigures() {
        var release = aDraft("INTERNAL", null);
        load(release, total(aQuarter(), "1")).statusCode(201);
        editor().header("If-Match", etag(release)).delete(release).then().statusCode(204);
        editor().get(release).then().spec(problem(ReleaseProblem.NOT_FOUND));
    }

    @Test
    void neverChangesWhatIsPublished() {
        var release = aPublished("PUBLIC", null, total(aQuarter(), "1"));
        editor().header("If-Match", etag(release))
                .body(releaseBody("PUBLIC", null))
                .put(release)
                .then()
                .spec(problem(ReleaseProblem.NOT_A_DRAFT));
        editor().header("If-Match", etag(release)).delete(release).then().spec(problem(ReleaseProblem.NOT_A_DRAFT));
        load(release, total(aQuarter(), "2")).spec(problem(ReleaseProblem.NOT_A_DRAFT));
    }

    @Test
    void changesNothingWhenPublishedAgain() {
        var release = aPublished("PUBLIC", null, total(aQuarter(), "1"));
        var publishedAt = anonymous().get(release).path("publishedAt");
        publish(release)
                .statusCode(200)
                .body("publishedAt", equalTo(publishedAt))
                .body("version", equalTo(1));
    }

    @Test
    void publishesForPublishersOnly() {
        var release = aDraft("PUBLIC", null);
        load(release, total(aQuarter(), "1")).statusCode(201);
        anonymous().post(release + "/publication").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        editor().header("If-Match", etag(release))
                .post(release + "/publication")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        publisher().post(release + "/publication").then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        publish(release)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedBy", equalTo("publisher-1"));
    }

    @Test
    void refusesToPublishNothing() {
        publish(aDraft("PUBLIC", null)).spec(problem(ReleaseProblem.EMPTY));
    }

    @Test
    void refusesToPublishWhatNobodyCanTrace() {
        var body = releaseBody("PUBLIC", null).replaceAll("\"sources\": \\[.*\\]", "\"sources\": []");
        var release = editor().body(body).post(RELEASES).header("Location");
        load(release, total(aQuarter(), "1")).statusCode(201);
        publish(release).spec(problem(ReleaseProblem.WITHOUT_SOURCE));
    }

    @Test
    void hidesADraftFromThoseWhoDoNotPrepareIt() {
        var release = aDraft("PUBLIC", null);
        for (var caller : new io.restassured.specification.RequestSpecification[] {anonymous(), partner(), viewer()}) {
            caller.get(release).then().spec(problem(ReleaseProblem.NOT_FOUND));
        }
        editor().get(release).then().statusCode(200);
    }

    @Test
    void showsAReleaseToThoseItIsFor() {
        var release = aPublished("PARTNER", null, total(aQuarter(), "1"));
        anonymous().get(release).then().spec(problem(ReleaseProblem.NOT_FOUND));
        partner().get(release).then().statusCode(200);
        String code = viewer().get(release).path("code");
        anonymous().get(RELEASES + "?code=" + code).then().statusCode(200).body("items", hasSize(0));
        partner()
                .get(RELEASES + "?datasetId=TRADE&status=PUBLISHED&code=" + code)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void listsScheduledReleasesToThoseWhoPrepareThem() {
        var release = aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(aQuarter(), "1"));
        String code = editor().get(release).path("code");
        editor().get(RELEASES + "?status=SCHEDULED&limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
        editor().get(RELEASES + "?status=DRAFT&limit=200")
                .then()
                .statusCode(200)
                .body("items.code", not(hasItem(code)));
        anonymous().get(RELEASES + "?code=" + code).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void refusesAnIdentifierThatAnotherReleaseHas() {
        var id = "r-" + System.nanoTime();
        var body = releaseBody("PUBLIC", null)
                .replaceFirst("\\{", "{\"externalIds\": [{\"system\": \"test\", \"id\": \"" + id + "\"}],");
        var release = editor().body(body)
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        editor().body(body)
                .post(RELEASES)
                .then()
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN))
                .body("existing", equalTo(release));
    }
}
