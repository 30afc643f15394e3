package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Folders;
import city.promotion.local.identity.SigningKey;
import city.promotion.local.identity.TokenEndpoint;
import city.promotion.local.identity.Tokens;
import city.promotion.local.identity.User;
import city.promotion.local.identity.Users;
import city.promotion.local.postgres.DatabasePasswords;
import city.promotion.local.postgres.Databases;
import city.promotion.local.postgres.PostgresServer;
import city.promotion.local.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A database server, a place that gives tokens, and up to two instances of each service, each a process of its own that may be
 * killed: no gateway, nobody who keeps them. Starting takes long, so there is one for all tests of a run, and what one of them
 * started the next one finds running.
 */
final class BareCity {

    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int INSTANCES = 2;

    private static BareCity shared;

    private final Map<String, Process> running = new ConcurrentHashMap<>();
    private final Path folder;
    private final DataFolder data;
    private final Ports ports;
    private final Tokens tokens;
    private final TokenEndpoint identity;
    private final PostgresServer postgres;
    private final ChildProcess database;
    private final DatabasePasswords passwords;

    private BareCity(Path folder, Ports ports) throws IOException {
        this.folder = folder;
        this.ports = ports;
        data = new DataFolder(folder);
        for (var service : Service.values()) {
            Files.createSymbolicLink(
                    data.programs().resolve(service.module()), built(service).toRealPath());
        }
        var users = new Users(data);
        users.makeFirst();
        tokens = new Tokens(SigningKey.readOrMake(data), ports.issuer());
        identity = new TokenEndpoint(ports.identity(), users, tokens);
        passwords = new DatabasePasswords(data);
        postgres = new PostgresServer(data, ports.postgres());
        postgres.prepare();
        database = new ChildProcess(postgres.launch(), data.logs(), data.run());
    }

    /** The one of this run, which ends with it. */
    static synchronized BareCity shared() throws IOException {
        if (shared == null) {
            for (var service : Service.values()) {
                assumeTrue(
                        Files.exists(built(service).resolve("quarkus-run.jar")),
                        service.module() + " is not packaged: mvn verify");
            }
            var folder = Files.createTempDirectory("bare-city");
            // PostgreSQL, which root starts as somebody else, must reach it.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            shared = new BareCity(folder, free());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
            shared.identity.start();
            shared.database.start();
            await().atMost(PATIENCE).until(shared.postgres::ready);
        }
        return shared;
    }

    /** Sees to it that the first instance of each of these services runs and is ready. */
    void run(Service... services) throws IOException {
        for (var service : services) {
            start(service, 1);
        }
        for (var service : services) {
            awaitReady(service, 1);
        }
    }

    /** Starts an instance unless it runs. The first start of a service makes its tables, so that one should be ready before the next. */
    void start(Service service, int instance) throws IOException {
        var name = service.instance(instance);
        if (running.containsKey(name)) {
            return;
        }
        new Databases(postgres, passwords).provide(service.id());
        var launch = process(service, instance).launch(passwords);
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.logs().resolve(launch.name() + ".log").toFile()));
        builder.environment().putAll(launch.environment());
        // Nobody lives long enough here for what is compiled with care.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("CITY_PIPELINE_EVERY", "1s");
        // Where there is no gateway, neighbours are read at the source.
        for (var neighbour : Service.values()) {
            builder.environment()
                    .put(
                            "CITY_FOLLOW_NEIGHBOURS_" + neighbour.name(),
                            address(neighbour, 1) + "/" + neighbour.id() + "/v1");
        }
        builder.environment().put("CITY_FOLLOW_TOKEN_URL", "http://localhost:" + ports.identity() + "/auth/token");
        running.put(name, builder.start());
    }

    void awaitReady(Service service, int instance) {
        await(service.instance(instance))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(process(service, instance)::ready);
    }

    /** SIGKILL to all instances that run of a service: nothing of them has a say any more. */
    void kill(Service service) {
        IntStream.rangeClosed(1, INSTANCES).forEach(instance -> kill(service, instance));
    }

    void kill(Service service, int instance) {
        var process = running.get(service.instance(instance));
        if (process != null) {
            process.destroyForcibly().onExit().join();
            running.remove(service.instance(instance));
        }
    }

    /** Kills at a moment that no thread of the process knows of; what comes of it must not depend on when. */
    void killAt(Duration moment, Runnable kill) {
        try {
            Thread.sleep(moment.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        kill.run();
    }

    /** Whether an instance was killed, or is about to die. */
    boolean dead(Service service, int instance) throws InterruptedException {
        var process = running.get(service.instance(instance));
        return process == null || process.waitFor(10, TimeUnit.SECONDS);
    }

    String address(Service service, int instance) {
        return "http://127.0.0.1:" + ports.service(service, instance);
    }

    /** Of somebody who has these roles. */
    String token(String... roles) {
        return tokens.issue(new User("writer", User.Kind.PERSON, Set.of(roles), ""));
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

    private void end() {
        running.values().forEach(process -> process.destroyForcibly().onExit().join());
        identity.stop();
        database.stop();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceProcess process(Service service, int instance) {
        return new ServiceProcess(service, instance, ports, data);
    }

    private static Path built(Service service) {
        return Path.of("..", "..", service.module(), "target", "quarkus-app");
    }

    private static Ports free() {
        for (var gateway : List.of(21_000, 22_000, 23_000, 24_000, 25_000, 29_000, 30_000, 31_000)) {
            var candidate = new Ports(gateway, INSTANCES);
            try {
                candidate.requireFree();
                return candidate;
            } catch (IllegalStateException taken) {
                // Another city, or another run of these tests.
            }
        }
        throw new IllegalStateException("No ports are free");
    }
}
