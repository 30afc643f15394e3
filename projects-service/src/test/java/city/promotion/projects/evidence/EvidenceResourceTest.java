package city.promotion.projects.evidence;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceResourceTest {

    private static final byte[] PDF = "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII);
    private static final Path FOLDER = Path.of("target", "evidence");

    @Inject
    EvidenceRepository files;

    @Inject
    LooseContentService loose;

    @Inject
    EvidenceStore store;

    @Test
    void keepsAFileAndGivesItBack() {
        var project = aProject("PUBLIC");
        var path = uploaded(project, "PUBLIC", "../样本协议.pdf");
        viewer().get(path)
                .then()
                .statusCode(200)
                .body("fileName", equalTo("样本协议.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("bytes", equalTo(PDF.length))
                .body("sha256", equalTo(S3Signature.sha256(PDF)))
                .body("content", equalTo(path + "/content"))
                .body("sample", equalTo(true));
        var answer = viewer().accept("*/*").get(path + "/content");
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", "\"" + S3Signature.sha256(PDF) + "\"")
                .header(
                        "Content-Disposition",
                        containsString("attachment; filename=\"____.pdf\"; filename*=UTF-8''%E6"));
        assertArrayEquals(PDF, answer.asByteArray());
        viewer().accept("*/*")
                .header("If-None-Match", "\"" + S3Signature.sha256(PDF) + "\"")
                .get(path + "/content")
                .then()
                .statusCode(304);
        viewer().get(project + "/evidence?kind=SIGNED_AGREEMENT").then().body("items", hasSize(1));
        viewer().get(project + "/history").then().body("items.part", hasItem("evidence"));
    }

    @Test
    void isKnownByTheIdentifierItCameWithAndTakenOnce() {
        var project = aProject("PUBLIC");
        var number = UUID.randomUUID().toString();
        var path = identified(project, "dms:" + number)
                .then()
                .statusCode(201)
                .body("externalIds.id", contains(number))
                .extract()
                .header("Location");
        viewer().get("/projects/v1/external-ids/dms/" + number).then().body("href", equalTo(path));
        identified(project, "dms:" + number)
                .then()
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN))
                .body("existing", equalTo(path));
        identified(project, "dms").then().spec(problem(ConventionProblem.BAD_PARAMETER, "externalId"));
    }

    private static Response identified(String project, String externalId) {
        return upload(
                editor().queryParam("externalId", externalId), project, "application/pdf", PDF, "PUBLIC", "a.pdf");
    }

    @Test
    void servesItOnlyToThoseWhoMaySeeIt() {
        var project = aProject("PUBLIC");
        var internal = uploaded(project, "INTERNAL", "a.pdf");
        var open = uploaded(project, "PUBLIC", "b.pdf");
        anonymous().accept("*/*").get(internal + "/content").then().spec(problem(EvidenceProblem.NOT_FOUND));
        anonymous().accept("*/*").get(open + "/content").then().statusCode(200);
        anonymous().get(project + "/evidence").then().body("items.fileName", contains("b.pdf"));
        var ofHidden = uploaded(aProject("INTERNAL"), "PUBLIC", "c.pdf");
        anonymous().accept("*/*").get(ofHidden + "/content").then().spec(problem(EvidenceProblem.PROJECT_NOT_FOUND));
        anonymous().get(ofHidden).then().spec(problem(EvidenceProblem.PROJECT_NOT_FOUND));
        upload(viewer(), project, "application/pdf", PDF, "PUBLIC", "x.pdf")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void looksAtTheBytesAndNotAtTheName() {
        var project = aProject("PUBLIC");
        upload(editor(), project, "image/png", PDF, "PUBLIC", "a.png")
                .then()
                .spec(problem(EvidenceProblem.NOT_AS_DECLARED));
        upload(editor(), project, "application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII), "PUBLIC", "a.pdf")
                .then()
                .spec(problem(EvidenceProblem.NOT_AS_DECLARED));
        upload(editor(), project, "text/html", PDF, "PUBLIC", "a.html")
                .then()
                .spec(problem(ConventionProblem.UNSUPPORTED_MEDIA_TYPE));
        upload(editor(), project, DocumentType.Names.XLSX, archive("xl/workbook.xml"), "PUBLIC", "a.xlsx")
                .then()
                .statusCode(201);
        upload(editor(), project, DocumentType.Names.DOCX, archive("xl/workbook.xml"), "PUBLIC", "a.docx")
                .then()
                .spec(problem(EvidenceProblem.NOT_AS_DECLARED));
    }

    @Test
    void refusesWhatIsTooLargeOrEmpty() {
        var project = aProject("PUBLIC");
        upload(editor(), project, "application/pdf", Arrays.copyOf(PDF, 9_437_185), "PUBLIC", "a.pdf")
                .then()
                .spec(problem(EvidenceProblem.TOO_LARGE));
        upload(editor(), project, "application/pdf", new byte[0], "PUBLIC", "a.pdf")
                .then()
                .statusCode(422);
        editor().contentType("application/pdf")
                .body(PDF)
                .post(project + "/evidence")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "kind", "fileName"));
        editor().contentType("application/pdf")
                .body(PDF)
                .post(project + "/evidence?kind=HEARSAY&fileName=a.pdf&issuedOn=2999-01-01")
                .then()
                .spec(problem(EvidenceProblem.INVALID, "kind", "issuedOn"));
    }

    @Test
    void uploadsOnceForOneKey() {
        var project = aProject("PUBLIC");
        var key = UUID.randomUUID().toString();
        var first = upload(editor().header("Idempotency-Key", key), project, "application/pdf", PDF, "PUBLIC", "a.pdf");
        upload(editor().header("Idempotency-Key", key), project, "application/pdf", PDF, "PUBLIC", "a.pdf")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        upload(
                        editor().header("Idempotency-Key", key),
                        project,
                        "application/pdf",
                        Arrays.copyOf(PDF, 20),
                        "PUBLIC",
                        "a.pdf")
                .then()
                .spec(problem(ConventionProblem.IDEMPOTENCY_KEY_REUSED));
        viewer().get(project + "/evidence").then().body("items", hasSize(1));
    }

    @Test
    void isDescribedAfterwards() {
        var path = uploaded(aProject("PUBLIC"), "PUBLIC", "a.pdf");
        var body = """
                {"kind": "BUSINESS_LICENCE", "title": {"zh-Hans": "样本执照"}, "visibility": "PARTNER"}""";
        editor().body(body).put(path).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", tag(path))
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("title.zh-Hans", equalTo("样本执照"))
                .body("fileName", equalTo("a.pdf"));
        anonymous().get(path).then().statusCode(404);
    }

    @Test
    void removesTheBytesAndKeepsTheRecord() throws IOException {
        var project = aProject("PUBLIC");
        var path = uploaded(project, "PUBLIC", "a.pdf");
        var before = kept();
        editor().header("If-Match", tag(path)).delete(path).then().statusCode(204);
        assertEquals(before - 1, kept());
        viewer().accept("*/*").get(path + "/content").then().spec(problem(EvidenceProblem.REMOVED));
        viewer().get(path)
                .then()
                .statusCode(200)
                .body("removedBy", equalTo("editor-1"))
                .body("content", nullValue());
        viewer().get(project + "/evidence").then().body("items", hasSize(0));
        viewer().get(project + "/evidence?removed=true").then().body("items", hasSize(1));
        editor().header("If-Match", tag(path)).delete(path).then().spec(problem(EvidenceProblem.REMOVED));
    }

    @Test
    void clearsAwayWhatAnUploadThatBrokeOffLeft() throws IOException {
        var key = UUID.randomUUID().toString();
        store.put(key, PDF);
        var before = kept();
        QuarkusTransaction.requiringNew()
                .run(() -> files.noteLoose(key, Instant.now().minusSeconds(7200)));
        var young = UUID.randomUUID().toString();
        loose.note(young);
        store.put(young, PDF);
        loose.clear();
        assertEquals(before, kept()); // the old one is gone, the young one is there
        assertArrayEquals(PDF, store.get(young));
    }

    private static byte[] archive(String entry) {
        return ("PK\u0003\u0004 .... " + entry).getBytes(StandardCharsets.US_ASCII);
    }

    private static long kept() throws IOException {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static String aProject(String visibility) {
        return editor().body("""
                        {"name": {"en": "Sample project with proof"}, "kind": "REGIONAL_HQ", "sample": true, "visibility": "%s"}""".formatted(visibility))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String uploaded(String project, String visibility, String name) {
        return upload(editor(), project, "application/pdf", PDF, visibility, name)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response upload(
            RequestSpecification as, String project, String type, byte[] content, String visibility, String name) {
        return as.contentType(type)
                .queryParam("kind", "SIGNED_AGREEMENT")
                .queryParam("fileName", name)
                .queryParam("visibility", visibility)
                .body(content)
                .post(project + "/evidence");
    }

    private static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }
}
