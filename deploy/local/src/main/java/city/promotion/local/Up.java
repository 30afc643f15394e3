package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.dataset.DatasetLoader;
import city.promotion.local.dataset.PublicApi;
import city.promotion.local.gateway.NginxProgram;
import city.promotion.local.identity.Users;
import city.promotion.local.process.Command;
import city.promotion.local.process.Leftovers;
import city.promotion.local.process.Probe;
import city.promotion.local.process.Signals;
import city.promotion.local.service.Issuer;
import city.promotion.local.service.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the city, or says that it runs; ends when all is ready and the data set is in. */
final class Up {

    private static final Ports DEFAULT = new Ports(8080, 1);

    private final Path checkout;
    private final DataFolder city;
    private final UpOptions options;
    private final Running running;
    private final long began = System.nanoTime();

    Up(Path checkout, DataFolder city, UpOptions options) {
        this.checkout = checkout;
        this.city = city;
        this.options = options;
        this.running = new Running(city);
    }

    int run() throws IOException {
        var firstStart = !new Users(city).administratorPassword().exists();
        try (var lock = new CommandLock(city)) {
            var hook = new Thread(this::stopAgain, "stop");
            if (!runsAlready()) {
                Runtime.getRuntime().addShutdownHook(hook);
                start(choosePorts());
            }
            var ports = running.ports().orElse(DEFAULT);
            var ready = seconds();
            load(ports);
            if (!options.foreground()) {
                removeHook(hook);
            }
            Greeting.print(city, ports, firstStart, ready);
        }
        return options.foreground() ? stay() : 0;
    }

    /** As last time, unless something else is asked for. */
    private Ports choosePorts() {
        var last = running.ports().orElse(DEFAULT);
        return new Ports(
                options.port().orElse(last.gateway()),
                options.replicas().orElse(DEFAULT.replicas()),
                options.keycloak());
    }

    private void start(Ports ports) throws IOException {
        var left = Leftovers.end(city.run());
        if (left > 0) {
            System.out.println("Ended " + left + " processes that an earlier city left behind.");
        }
        ports.requireFree();
        if (NginxProgram.find().isEmpty()) {
            System.out.println("nginx is missing here; installing it where that is allowed.");
            NginxProgram.findOrInstall(city.logs().resolve("install.log"));
        }
        System.out.println("Starting the city on port " + ports.gateway()
                + (ports.keycloak() ? ", with Keycloak (its first start takes a minute or two)" : "")
                + (ports.replicas() > 1 ? ", " + ports.replicas() + " instances of each service" : ""));
        running.remember(ports);
        var progress = new Progress(city.run().resolve("progress"));
        progress.begin();
        follow(progress, launch(ports));
    }

    private Process launch(Ports ports) throws IOException {
        var command = new ArrayList<String>();
        // A session of its own: neither Ctrl-C nor a closed terminal reaches it.
        command.add(Command.output("setsid", "--version").isPresent() ? "setsid" : "nohup");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                City.class.getName(),
                checkout.toString(),
                city.path().toString(),
                "supervise",
                Integer.toString(ports.gateway()),
                Integer.toString(ports.replicas())));
        if (ports.keycloak()) {
            command.add(Running.KEYCLOAK);
        }
        return new ProcessBuilder(command)
                .directory(city.path().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        city.logs().resolve("supervisor.log").toFile()))
                .start();
    }

    private void follow(Progress progress, Process supervisor) {
        for (int shown = 0; ; Signals.pause(Duration.ofMillis(50))) {
            var ended = !supervisor.isAlive(); // asked before the lines are read, or the last ones would be missed
            var lines = progress.lines();
            for (; shown < lines.size(); shown++) {
                var line = lines.get(shown);
                if (line.equals(Progress.READY)) {
                    return;
                }
                if (line.startsWith(Progress.FAILED)) {
                    throw new IllegalStateException(Progress.shown(line));
                }
                System.out.printf("%s (%.1f s)%n", Progress.shown(line), seconds());
            }
            if (ended) {
                throw new IllegalStateException("The supervisor ended while it started. See ./city logs supervisor");
            }
        }
    }

    /** Waits for a city that runs to be ready; false when there is none, or its supervisor is gone meanwhile. */
    private boolean runsAlready() {
        if (running.process().isEmpty()) {
            return false;
        }
        var ports = running.ports().orElse(DEFAULT);
        if (!options.port().orElse(ports.gateway()).equals(ports.gateway())
                || !options.replicas().orElse(ports.replicas()).equals(ports.replicas())
                || options.keycloak() && !ports.keycloak()) {
            throw new IllegalStateException("The city already runs on port " + ports.gateway() + " with "
                    + ports.replicas() + " instance(s) of each service"
                    + (ports.keycloak() ? " and Keycloak" : "") + ". To change that: ./city down, then ./city up …");
        }
        var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (running.process().isPresent() && !Probe.answers(ports.address() + "/health")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not every part is ready. See ./city status and ./city logs");
            }
            Signals.pause(Duration.ofMillis(500));
        }
        if (running.process().isEmpty()) {
            return false;
        }
        System.out.println("The city runs already; nothing is changed.");
        return true;
    }

    private void load(Ports ports) throws IOException {
        var sets = new ArrayList<Path>();
        sets.add(checkout.resolve("deploy/dataset/wuxi-2024-04"));
        if (options.samples()) {
            sets.add(checkout.resolve("deploy/dataset/samples"));
        }
        for (var set : sets) {
            if (Files.isDirectory(set)) {
                var users = new Users(city);
                var tokens = Issuer.of(ports, city).tokens();
                var api = new PublicApi(
                        ports.address(),
                        tokens,
                        Users.LOADER,
                        users.loaderSecret().read());
                var checker = new PublicApi(
                        ports.address(),
                        tokens,
                        Users.CHECKER,
                        users.checkerSecret().read());
                new DatasetLoader(api, checker, city.dataset(), System.out::println).load(set);
            }
        }
    }

    private int stay() {
        System.out.println("Ctrl-C stops the city.");
        while (running.process().isPresent()) {
            Signals.pause(Duration.ofMillis(500));
        }
        return 0;
    }

    private void stopAgain() {
        running.process().ifPresent(supervisor -> {
            System.out.println("Stopping what was started.");
            Down.end(supervisor);
        });
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Ctrl-C came first; the hook does its work.
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
