package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Folders;
import city.promotion.local.identity.SigningKey;
import city.promotion.local.identity.Tokens;
import city.promotion.local.identity.User;
import city.promotion.local.identity.Users;
import city.promotion.local.postgres.DatabasePasswords;
import city.promotion.local.postgres.Databases;
import city.promotion.local.postgres.PostgresServer;
import city.promotion.local.process.ChildProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances of projects-service on one database; one is killed while it applies a sheet and moves projects, and the other
 * is asked for the same once more. Whenever the blow comes: all or nothing, and done once.
 */
class KilledServiceTest {

    private static final Path BUILT = Path.of("..", "..", "projects-service", "target", "quarkus-app");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROUNDS = 4;
    private static final int ROWS = 300;
    private static final int MOVED = 12;

    private static Path folder;
    private static ChildProcess database;
    private static DatabasePasswords passwords;
    private static String token;
    private static final Map<Integer, Process> instances = new LinkedHashMap<>();
    private static Ports ports;
    private static DataFolder city;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeAll
    static void startTwoInstances() throws IOException {
        assumeTrue(Files.exists(BUILT.resolve("quarkus-run.jar")), "projects-service is not packaged: mvn verify");
        folder = Files.createTempDirectory("killed-service");
        // PostgreSQL, which root starts as somebody else, must reach it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        city = new DataFolder(folder);
        ports = free();
        Files.createSymbolicLink(city.programs().resolve("projects-service"), BUILT.toRealPath());
        new Users(city).servicesSecret().readOrMakePassword();
        token = new Tokens(SigningKey.readOrMake(city), ports.issuer())
                .issue(new User("editor-1", User.Kind.PERSON, Set.of("editor"), ""));
        passwords = new DatabasePasswords(city);
        var postgres = new PostgresServer(city, ports.postgres());
        postgres.prepare();
        database = new ChildProcess(postgres.launch(), city.logs(), city.run());
        database.start();
        await().atMost(PATIENCE).until(postgres::ready);
        new Databases(postgres, passwords).provide("projects");
        // The first one migrates.
        start(1);
        awaitReady(1);
        start(2);
    }

    @AfterAll
    static void stop() throws IOException {
        instances.values().forEach(Process::destroyForcibly);
        if (database != null) {
            database.stop();
        }
        if (folder != null) {
            Folders.delete(folder);
        }
    }

    @Test
    void leavesAllOrNothingAndARetryGivesTheOneResult() throws IOException {
        var random = new Random(20_240_418);
        for (int round = 0; round < ROUNDS; round++) {
            var victim = 1 + round % 2;
            var other = 3 - victim;
            awaitReady(victim);
            var sheet = checkedSheet(victim, round);
            var projects = newProjects(victim, round);
            var moment = Duration.ofMillis(random.nextInt(1_200));

            var answers = new ConcurrentHashMap<String, String>();
            var applying = CompletableFuture.runAsync(() -> apply(victim, sheet));
            var moving = CompletableFuture.runAsync(() -> projects.forEach((project, key) -> {
                var answer = move(victim, project, key);
                if (answer != null && answer.statusCode() == 200) {
                    answers.put(project, answer.body());
                }
            }));
            blow(victim, moment);
            applying.join();
            moving.join();
            start(victim);

            awaitReady(other);
            assertAllOrNothing(other, round, projects.keySet());
            applyAgain(other, sheet, round);
            projects.forEach((project, key) -> moveAgain(other, project, key, answers.get(project)));
        }
    }

    private void assertAllOrNothing(int instance, int round, Set<String> projects) {
        var rows = rowsOf(instance, round);
        assertTrue(rows == 0 || rows == ROWS, "round " + round + ": " + rows + " rows");
        for (var project : projects) {
            // What the dead one sent last may take effect between the two questions; half of it would stay half.
            await("round " + round + ": " + project).atMost(PATIENCE).until(() -> {
                var moved = get(instance, project).path("stage").asText().equals("NEGOTIATING");
                return get(instance, project + "/stages").path("items").size() == (moved ? 2 : 1);
            });
        }
    }

    /** Until the lock of the dead one is gone, the import is still being applied. */
    private void applyAgain(int instance, String sheet, int round) {
        for (int i = 0; i < 2; i++) {
            await().atMost(PATIENCE)
                    .until(
                            () -> {
                                apply(instance, sheet);
                                return get(instance, sheet).path("state").asText();
                            },
                            "APPLIED"::equals);
            assertEquals(ROWS, rowsOf(instance, round), "round " + round);
        }
    }

    /** The same key once more: the answer that was given, or the one that was never given. */
    private void moveAgain(int instance, String project, String key, String first) {
        var again = new ArrayList<HttpResponse<String>>();
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            again.add(move(instance, project, key));
                            return again.get(again.size() - 1).statusCode();
                        },
                        status -> status != 409);
        var answer = again.get(again.size() - 1);
        assertEquals(200, answer.statusCode(), answer.body());
        if (first != null) {
            assertEquals(first, answer.body(), "the first answer again");
        }
        assertEquals("NEGOTIATING", get(instance, project).path("stage").asText());
        assertEquals(2, get(instance, project + "/stages").path("items").size(), "moved once");
    }

    private String checkedSheet(int instance, int round) throws IOException {
        var sheet = new StringBuilder("name.en,kind,sample,externalIds,sources\n");
        for (int i = 0; i < ROWS; i++) {
            sheet.append("Sample ").append(round * ROWS + i).append(" to be killed,REGIONAL_HQ,true,killed:");
            sheet.append(round * ROWS + i)
                    .append(",urn:x-killed:")
                    .append(round)
                    .append('\n');
        }
        var answer = send(
                instance,
                request(instance, "/projects/v1/imports?list=projects&wait=50")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(sheet.toString())));
        var sent = json.readTree(answer.body());
        assertEquals(202, answer.statusCode(), answer.body());
        var path = "/projects/v1/imports/" + sent.path("id").asText();
        await().atMost(PATIENCE).until(() -> get(instance, path).path("state").asText(), "CHECKED"::equals);
        return path;
    }

    /** Paths of new projects, each with the key that its move is sent with. */
    private Map<String, String> newProjects(int instance, int round) {
        var projects = new LinkedHashMap<String, String>();
        for (int i = 0; i < MOVED; i++) {
            var answer = send(
                    instance,
                    request(instance, "/projects/v1/projects")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                    {"name": {"en": "Sample"}, "kind": "REGIONAL_HQ", "sample": true,
                                     "unitInCharge": {"en": "Unit"}, "leaderInCharge": {"en": "Leader"},
                                     "investors": [{"name": {"en": "Investor"}, "country": "JP"}]}""")));
            assertEquals(201, answer.statusCode(), answer.body());
            projects.put(answer.headers().firstValue("Location").orElseThrow(), "move-" + round + "-" + i);
        }
        return projects;
    }

    private HttpResponse<String> move(int instance, String project, String key) {
        return send(
                instance,
                request(instance, project + "/transitions")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"to": "NEGOTIATING", "effectiveDate": {"value": "2024-03", "precision": "MONTH"}}""")));
    }

    private void apply(int instance, String sheet) {
        send(instance, request(instance, sheet + "/application?wait=50").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private int rowsOf(int instance, int round) {
        return get(instance, "/projects/v1/projects?limit=1&total=true&source=urn:x-killed:" + round)
                .path("total")
                .asInt();
    }

    private JsonNode get(int instance, String path) {
        var answer = send(instance, request(instance, path).GET());
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpRequest.Builder request(int instance, String path) {
        var port = ports.service(Service.PROJECTS, instance);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    /** The answer, or null where the other side died. */
    private HttpResponse<String> send(int instance, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException died) {
            requireDead(instance, died);
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void requireDead(int instance, IOException died) {
        try {
            assertTrue(instances.get(instance).waitFor(10, TimeUnit.SECONDS), died.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills at a moment that no thread of the process knows of; the result must not depend on it. */
    private static void blow(int instance, Duration moment) {
        try {
            Thread.sleep(moment.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // SIGKILL: nothing of the process has a say any more.
        instances.get(instance).destroyForcibly().onExit().join();
    }

    private static void start(int instance) throws IOException {
        var launch = new ServiceProcess(Service.PROJECTS, instance, ports, city).launch(passwords);
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        city.logs().resolve(launch.name() + ".log").toFile()));
        builder.environment().putAll(launch.environment());
        instances.put(instance, builder.start());
    }

    private static void awaitReady(int instance) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> new ServiceProcess(Service.PROJECTS, instance, ports, city).ready());
    }

    private static Ports free() {
        for (var gateway : List.of(21_000, 22_000, 23_000, 24_000, 25_000, 26_000, 27_000, 28_000)) {
            var candidate = new Ports(gateway, 2);
            try {
                candidate.requireFree();
                return candidate;
            } catch (IllegalStateException taken) {
                // Another city, or another run of this test.
            }
        }
        throw new IllegalStateException("No ports are free");
    }
}
