package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.gateway.Gateway;
import city.promotion.local.gateway.NginxProgram;
import city.promotion.local.identity.SigningKey;
import city.promotion.local.identity.TokenEndpoint;
import city.promotion.local.identity.Tokens;
import city.promotion.local.identity.Users;
import city.promotion.local.keycloak.Keycloak;
import city.promotion.local.postgres.DatabasePasswords;
import city.promotion.local.postgres.Databases;
import city.promotion.local.postgres.PostgresServer;
import city.promotion.local.process.ChildProcess;
import city.promotion.local.process.Keeper;
import city.promotion.local.process.Launch;
import city.promotion.local.process.Signals;
import city.promotion.local.service.Ports;
import city.promotion.local.service.Service;
import city.promotion.local.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The parent of all parts: starts them in their order, keeps them running, and ends them in the opposite order. */
final class Supervisor {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final DataFolder city;
    private final Ports ports;
    private final Path checkout;
    private final Progress progress;
    private final List<Keeper> keepers = new ArrayList<>();
    private TokenEndpoint identity;
    private volatile boolean stopping;

    Supervisor(DataFolder city, Ports ports, Path checkout) {
        this.city = city;
        this.ports = ports;
        this.checkout = checkout;
        this.progress = new Progress(city.run().resolve("progress"));
    }

    /** Runs until it is told to end. */
    int run() {
        new Running(city).supervisor().write("TERM", Stream.of(ProcessHandle.current()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
        } catch (Exception e) {
            if (!stopping) {
                e.printStackTrace();
                progress.failed(e.getMessage() == null ? e.toString() : e.getMessage());
            }
            return 1; // the hook ends what was started
        }
        progress.ready();
        while (!stopping) {
            List.copyOf(keepers).forEach(this::look);
            Signals.pause(Duration.ofSeconds(1));
        }
        return 0;
    }

    private void start() throws IOException {
        var postgres = new PostgresServer(city, ports.postgres());
        var passwords = new DatabasePasswords(city);
        var databases = new Databases(postgres, passwords);
        if (!ports.keycloak()) {
            startIdentity();
        }
        postgres.prepare();
        await(keep(postgres.launch(), postgres::ready));
        for (var service : Service.values()) {
            databases.provide(service.id());
        }
        progress.step("PostgreSQL: one database for each service");
        if (ports.keycloak()) {
            startKeycloak(databases, passwords);
        }

        var services = startServices(passwords);
        var gateway =
                new Gateway(city, ports, NginxProgram.findOrInstall(city.logs().resolve("install.log")));
        var launch = gateway.prepare(
                checkout.resolve("deploy/gateway"), city.programs().resolve("local/docs"));
        await(keep(launch, gateway::ready));
        progress.step("gateway: nginx on port " + ports.gateway());
        for (var service : services) {
            await(service);
            progress.step(service.child().name());
        }
        awaitHealth(gateway);
    }

    private void startIdentity() throws IOException {
        var users = new Users(city);
        users.makeFirst();
        identity = new TokenEndpoint(ports.identity(), users, new Tokens(SigningKey.readOrMake(city), ports.issuer()));
        identity.start();
        progress.step("identity: keys and users");
    }

    /** Before the services: it takes both cores to start, and their first requests go to it. */
    private void startKeycloak(Databases databases, DatabasePasswords passwords) {
        var keycloak = new Keycloak(city, ports);
        databases.provide(Keycloak.DATABASE);
        var launch = keycloak.prepare(
                checkout.resolve("deploy/local/target/keycloak"),
                checkout.resolve("deploy/keycloak"),
                passwords.of(Databases.owner(Keycloak.DATABASE)));
        await(keep(launch, keycloak::ready), Keycloak.PATIENCE);
        progress.step("Keycloak on port " + ports.identityProvider()
                + keycloak.arrange(checkout.resolve("deploy/keycloak"))
                        .map("; its realm stays as it is: "::concat)
                        .orElse(""));
    }

    private List<Keeper> startServices(DatabasePasswords passwords) {
        var services = new ArrayList<Keeper>();
        for (int replica = 1; replica <= ports.replicas(); replica++) {
            for (var service : Service.values()) {
                var process = new ServiceProcess(service, replica, ports, city);
                services.add(keep(process.launch(passwords), process::ready));
            }
        }
        return services;
    }

    private synchronized Keeper keep(Launch launch, BooleanSupplier ready) {
        if (stopping) {
            throw new IllegalStateException("stopped");
        }
        var keeper = new Keeper(new ChildProcess(launch, city.logs(), city.run()), ready, city.run());
        keepers.add(keeper);
        keeper.start();
        return keeper;
    }

    private void await(Keeper keeper) {
        await(keeper, PATIENCE);
    }

    private void await(Keeper keeper, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!keeper.ready()) {
            if (!keeper.child().alive()) {
                throw new IllegalStateException(keeper.child().name() + " ended while it started. Its last words:\n  "
                        + String.join("\n  ", keeper.child().lastWords(15)) + "\nAll of them: ./city logs "
                        + keeper.child().name());
            }
            requireTime(deadline, keeper.child().name());
        }
    }

    private void awaitHealth(Gateway gateway) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!gateway.healthy()) {
            requireTime(deadline, "the joined health");
        }
    }

    private void requireTime(long deadline, String what) {
        if (stopping || System.nanoTime() > deadline) {
            throw new IllegalStateException(what + " was not ready in time");
        }
        Signals.pause(Duration.ofMillis(100));
    }

    private synchronized void look(Keeper keeper) {
        if (!stopping) {
            try {
                keeper.tick();
            } catch (RuntimeException e) {
                e.printStackTrace(); // one part that cannot be started again is no reason to leave the others alone
            }
        }
    }

    /** The gateway first, so that nobody is half served; the databases last. */
    private void stop() {
        stopping = true;
        synchronized (this) {
            var children = keepers.stream().map(Keeper::child).toList();
            children.stream().filter(child -> child.name().equals("gateway")).forEach(ChildProcess::stop);
            children.parallelStream()
                    .filter(child ->
                            !child.name().equals("gateway") && !child.name().equals("postgres"))
                    .forEach(ChildProcess::stop);
            children.stream().filter(child -> child.name().equals("postgres")).forEach(ChildProcess::stop);
            if (identity != null) {
                identity.stop();
            }
            new Running(city).supervisor().delete();
        }
    }
}
