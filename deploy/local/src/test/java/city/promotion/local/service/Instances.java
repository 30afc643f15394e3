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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Two instances of one service on one database, of which any may be killed and started again. */
class Instances {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<Integer, Process> processes = new LinkedHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Service service;
    private final Path folder;
    private final DataFolder city;
    private final Ports ports;
    private final DatabasePasswords passwords;
    private final String token;
    private final ChildProcess database;

    private Instances(Service service, Path built, Set<String> roles) throws IOException {
        this.service = service;
        folder = Files.createTempDirectory("killed-service");
        // PostgreSQL, which root starts as somebody else, must reach it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        city = new DataFolder(folder);
        ports = free();
        Files.createSymbolicLink(city.programs().resolve(service.id() + "-service"), built.toRealPath());
        new Users(city).servicesSecret().readOrMakePassword();
        token = new Tokens(SigningKey.readOrMake(city), ports.issuer())
                .issue(new User("editor-1", User.Kind.PERSON, roles, ""));
        passwords = new DatabasePasswords(city);
        var postgres = new PostgresServer(city, ports.postgres());
        postgres.prepare();
        database = new ChildProcess(postgres.launch(), city.logs(), city.run());
        database.start();
        await().atMost(PATIENCE).until(postgres::ready);
        new Databases(postgres, passwords).provide(service.id());
    }

    /** A database, and one instance that is ready; the other is still starting. */
    static Instances of(Service service, Set<String> roles) throws IOException {
        var built = Path.of("..", "..", service.id() + "-service", "target", "quarkus-app");
        assumeTrue(
                Files.exists(built.resolve("quarkus-run.jar")), service.id() + "-service is not packaged: mvn verify");
        var instances = new Instances(service, built, roles);
        // The first one migrates.
        instances.start(1);
        instances.awaitReady(1);
        instances.start(2);
        return instances;
    }

    void stop() throws IOException {
        processes.values().forEach(Process::destroyForcibly);
        database.stop();
        Folders.delete(folder);
    }

    JsonNode get(int instance, String path) {
        return read(get(instance, path, 200));
    }

    HttpResponse<String> get(int instance, String path, int status) {
        var answer = send(instance, request(instance, path).GET());
        assertEquals(status, answer.statusCode(), path + ": " + answer.body());
        return answer;
    }

    JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    HttpRequest.Builder request(int instance, String path) {
        var port = ports.service(service, instance);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    /** The answer, or null where the other side died. */
    HttpResponse<String> send(int instance, HttpRequest.Builder request) {
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

    private void requireDead(int instance, IOException died) {
        try {
            assertTrue(processes.get(instance).waitFor(10, TimeUnit.SECONDS), died.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills at a moment that no thread of the process knows of; the result must not depend on it. */
    void blow(int instance, Duration moment) {
        try {
            Thread.sleep(moment.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // SIGKILL: nothing of the process has a say any more.
        processes.get(instance).destroyForcibly().onExit().join();
    }

    void start(int instance) throws IOException {
        var launch = new ServiceProcess(service, instance, ports, city).launch(passwords);
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        city.logs().resolve(launch.name() + ".log").toFile()));
        builder.environment().putAll(launch.environment());
        processes.put(instance, builder.start());
    }

    void awaitReady(int instance) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> new ServiceProcess(service, instance, ports, city).ready());
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
