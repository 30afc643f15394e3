package city.promotion.projects.project;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sample files that {@code ./city up --samples} loads, posted as the loader posts them. */
@QuarkusTest
class SampleDataTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "dataset", "samples");
    private static final String OF_SAMPLES = "?source=urn:x-city-promotion:samples&limit=200";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> paths = new HashMap<>();

    @Test
    void fillsEachStageOfEachTrack() throws IOException {
        for (var file : files()) {
            for (var entry : json.readTree(file.toFile())) {
                post(entry);
            }
        }
        List<Map<String, Object>> samples = viewer().get(ProjectFixtures.PROJECTS + OF_SAMPLES)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertTrue(samples.size() >= 24, "samples: " + samples.size());

        var filled = new HashSet<String>();
        samples.forEach(sample -> filled.add(sample.get("track") + " " + sample.get("stage")));
        var expected = new HashSet<String>();
        var kinds = new HashSet<String>();
        for (var track :
                json.readTree(anonymous().get("/projects/v1/tracks").asString()).path("items")) {
            var code = track.path("code").asText();
            track.path("stages")
                    .forEach(stage ->
                            expected.add(code + " " + stage.path("code").asText()));
            track.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        }
        kinds.remove("LOGISTICS_HUB"); // made by TrackResourceTest
        assertAll(
                () -> assertEquals(expected, filled),
                () -> assertEquals(kinds, all(samples, "kind")),
                () -> assertEquals(Set.of(true), all(samples, "sample")),
                () -> assertTrue(all(samples, "districtOfFirstTalk").size() >= 7));

        viewer().get(paths.get("sample-capacity-bearings") + "/stages")
                .then()
                .body("items", hasSize(8))
                .body("items.findAll { it.effectiveDate == null }", hasSize(0));
        viewer().get(paths.get("sample-started-sensors")).then().body("scaleBand", equalTo("GE_100"));
        fillsEachReport();
        repeatsNothing();
    }

    private void fillsEachReport() {
        viewer().get(paths.get("sample-started-sensors") + "/money")
                .then()
                .statusCode(200)
                .body("figures.kind", hasItems("AGREED", "REGISTERED_CAPITAL", "PLANNED", "PAID_IN", "COMPLETED"))
                .body("comparisons", not(hasSize(0)));
        for (var report : List.of(
                "money?by=kind&sample=true",
                "money?by=district&sample=true",
                "money?by=sector&sample=true",
                "money?by=year&sample=true",
                "blocker-ageing?by=category&sample=true&asOf=2024-04-21",
                "blocker-ageing?by=unit&sample=true&asOf=2024-04-21",
                "targets?year=2024&sample=true",
                "targets?year=2023&sample=true")) {
            viewer().get("/projects/v1/reports/" + report)
                    .then()
                    .statusCode(200)
                    .body("rows", not(hasSize(0)));
        }
        for (var by : List.of("event", "country", "district", "sector", "kind", "quarter", "year")) {
            viewer().get("/projects/v1/reports/funnel?sample=true&by=" + by)
                    .then()
                    .statusCode(200)
                    .body("groups.size()", greaterThan(1));
        }
        viewer().get("/projects/v1/reports/cohort?sample=true&eventId=" + id("sample-event-seoul"))
                .then()
                .statusCode(200)
                .body("signed", greaterThan(3))
                .body("periods.find { it.months == 24 }.paidIn", not(hasSize(0)));
        for (var list : List.of(
                "reports/blockers/monthly?month=2024-04&sample=true",
                "planning-lists?year=2024&sample=true",
                "planning-lists?year=2024&sample=true&late=true",
                "milestones?sample=true",
                "money-entries?sample=true&verified=true",
                "findings?sample=true&rule=SIGNED_NOT_STARTED",
                "findings?sample=true&rule=PAID_BELOW_SHARE",
                "findings?sample=true&rule=MILESTONE_OVERDUE",
                "findings?sample=true&rule=BLOCKER_OVERDUE",
                "projects/" + id("sample-event-project-sensors-two") + "/similar",
                "projects/" + id("sample-started-sensors") + "/evidence")) {
            viewer().get("/projects/v1/" + list).then().statusCode(200).body("items", not(hasSize(0)));
        }
    }

    /** Loading a changed set posts every entry again: each finds what it made before. One of each sort is enough to see it. */
    private void repeatsNothing() throws IOException {
        var sorts = new HashSet<String>();
        for (var file : files()) {
            for (var entry : json.readTree(file.toFile())) {
                if (isOfThisService(entry) && sorts.add(sort(entry))) {
                    var answer = send(entry).then().statusCode(409);
                    if (!isDecision(entry)) {
                        answer.body("type", equalTo("urn:problem-type:city-promotion:external-id-taken"))
                                .body("existing", notNullValue());
                    }
                }
            }
        }
    }

    /** What belongs to the events-service is known here by its id alone. */
    private static boolean isOfThisService(JsonNode entry) {
        return entry.path("post").asText().startsWith("/projects/");
    }

    private static String sort(JsonNode entry) {
        return entry.path("post").asText().replaceAll("\\{[^}]*}", "")
                + entry.at("/body/to").asText();
    }

    /** Says yes or no to a record, and makes none. */
    private static boolean isDecision(JsonNode entry) {
        return entry.has("ifMatch") && !entry.at("/body").has("to");
    }

    private void post(JsonNode entry) {
        if (!isOfThisService(entry)) {
            paths.put(entry.path("ref").asText(), "/events/v1/" + UUID.randomUUID());
            return;
        }
        var answer = send(entry);
        if (isDecision(entry)) {
            assertEquals(200, answer.statusCode(), entry.path("ref").asText() + answer.asString());
        } else if (entry.has("ifMatch")) {
            if (answer.statusCode() == 202) {
                ProjectFixtures.approve(answer.header("Location")).then().statusCode(200);
                answer = viewer().get(paths.get(entry.path("ifMatch").asText().replaceAll("[{}]", "")));
            }
            var where = entry.path("post").asText().contains("/blockers/") ? "status" : "stage";
            answer.then()
                    .statusCode(200)
                    .body(where, equalTo(entry.at("/body/to").asText()));
        } else if (!entry.path("post").asText().equals(ProjectFixtures.PROJECTS)) {
            assertEquals(201, answer.statusCode(), entry.path("ref").asText() + answer.asString());
            answer.then().body("sample", oneOf(true, null));
            paths.put(entry.path("ref").asText(), answer.header("Location"));
        } else {
            answer.then()
                    .statusCode(201)
                    .body("sample", equalTo(true))
                    .body("name.zh-Hans", containsString("样本项目"))
                    .body("name.en", containsString("Sample project"));
            paths.put(entry.path("ref").asText(), answer.header("Location"));
        }
    }

    private Response send(JsonNode entry) {
        var as = entry.path("by").asText().equals("checker") ? verifier() : editor();
        if (entry.has("file")) {
            return as.contentType(entry.path("file").asText().endsWith(".png") ? "image/png" : "application/pdf")
                    .body(bytes(entry.path("file").asText()))
                    .post(referred(entry.path("post").asText()) + "&externalId=samples:"
                            + entry.path("ref").asText());
        }
        var body = (ObjectNode) entry.path("body").deepCopy();
        if (!entry.has("ifMatch")) {
            body.withArray("externalIds")
                    .addObject()
                    .put("system", "samples")
                    .put("id", entry.path("ref").asText());
            return as.body(referred(body.toString()))
                    .post(referred(entry.path("post").asText()));
        }
        var changed = entry.path("ifMatch").asText().replaceAll("[{}]", "");
        var path = paths.get(changed);
        return as.header("If-Match", ProjectFixtures.tag(path))
                .body(body.toString())
                .post(path + entry.path("post").asText().replaceFirst(".*}", ""));
    }

    /** {@code "@ref"} in a body and {@code {ref}} in a path stand for the id of what an earlier entry made. */
    private String referred(String text) {
        var resolved = text;
        for (var made : paths.entrySet()) {
            var id = made.getValue().substring(made.getValue().lastIndexOf('/') + 1);
            resolved = resolved.replace("\"@" + made.getKey() + "\"", "\"" + id + "\"")
                    .replace("{" + made.getKey() + "}", id);
        }
        return resolved;
    }

    private String id(String ref) {
        var path = paths.get(ref);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<Object> all(List<Map<String, Object>> samples, String member) {
        var found = new HashSet<>();
        samples.forEach(sample -> found.add(sample.get(member)));
        found.remove(null);
        return found;
    }
}
