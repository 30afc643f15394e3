package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database server and the services that a test asks for, each a process of its own that may be killed: no gateway, nobody who keeps them. */
final class BareCity implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final DataFolder data;
    private final Ports ports;
    private final PostgresServer postgres;
    private final ChildProcess database;
    private final DatabasePasswords passwords;
    private final String token;
    private final Map<Service, Process> running = new HashMap<>();

    private BareCity(Path folder, Ports ports) throws IOException {
        this.folder = folder;
        this.ports = ports;
        data = new DataFolder(folder);
        for (var service : Service.values()) {
            Files.createSymbolicLink(
                    data.programs().resolve(service.module()), built(service).toAbsolutePath());
        }
        new Users(data).servicesSecret().readOrMakePassword();
        token = new Tokens(SigningKey.readOrMake(data), ports.issuer())
                .issue(new User("writer", User.Kind.PERSON, Set.of("editor", "publisher"), ""));
        passwords = new DatabasePasswords(data);
        postgres = new PostgresServer(data, ports.postgres());
        postgres.prepare();
        database = new ChildProcess(postgres.launch(), data.logs(), data.run());
    }

    static BareCity open() throws IOException {
        for (var service : Service.values()) {
            assumeTrue(
                    Files.exists(built(service).resolve("quarkus-run.jar")),
                    service.module() + " is not packaged: mvn verify");
        }
        var folder = Files.createTempDirectory("bare-city");
        // PostgreSQL, which root starts as somebody else, must reach it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var city = new BareCity(folder, free());
        city.database.start();
        await().atMost(PATIENCE).until(city.postgres::ready);
        return city;
    }

    /** Starts a service on a database of its own; the first start makes its tables. */
    void start(Service service) throws IOException {
        new Databases(postgres, passwords).provide(service.id());
        var process = new ServiceProcess(service, 1, ports, data);
        var launch = process.launch(passwords);
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.logs().resolve(launch.name() + ".log").toFile()));
        builder.environment().putAll(launch.environment());
        running.put(service, builder.start());
        await(service.module())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(process::ready);
    }

    /** SIGKILL: nothing of the process has a say any more. */
    void kill(Service service) {
        running.remove(service).destroyForcibly().onExit().join();
    }

    String address(Service service) {
        return "http://127.0.0.1:" + ports.service(service, 1);
    }

    /** Of somebody who may write. */
    String token() {
        return token;
    }

    /** The database as who made its tables. */
    Connection owner(Service service) throws SQLException {
        var owner = service.id() + "_owner";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.id(), owner, passwords.of(owner));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        List.copyOf(running.keySet()).forEach(this::kill);
        database.stop();
        Folders.delete(folder);
    }

    private static Path built(Service service) {
        return Path.of("..", "..", service.module(), "target", "quarkus-app");
    }

    private static Ports free() {
        for (var gateway : List.of(31_000, 31_500, 29_000, 29_500, 30_000, 30_500)) {
            var candidate = new Ports(gateway, 1);
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
