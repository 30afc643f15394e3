package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Folders;
import city.promotion.local.process.PidFile;
import city.promotion.local.process.Probe;
import city.promotion.local.process.Signals;
import city.promotion.local.service.Ports;
import city.promotion.local.service.Service;
import city.promotion.local.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds a service and starts its instances again whenever its sources change; the rest of the city runs on. (The dev mode of
 * Quarkus wants a newer Maven than many machines have, and artifacts of its own; what runs here is what runs elsewhere.)
 */
final class Dev {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Path checkout;
    private final DataFolder city;

    Dev(Path checkout, DataFolder city) {
        this.checkout = checkout;
        this.city = city;
    }

    int run(String name) throws IOException {
        var service = Service.named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + name + ". Services: "
                        + String.join(
                                ", ",
                                Stream.of(Service.values()).map(Service::id).toList())));
        new Up(checkout, city, UpOptions.parse(new ArrayDeque<>())).run();
        var running = new Running(city);
        var ports = running.ports().orElseThrow();
        System.out.println("Watching the sources of " + service.module() + " and rest-conventions; Ctrl-C ends it.");
        var seen = -1L;
        while (running.process().isPresent()) {
            var now = changed(service);
            if (now != seen) {
                seen = now;
                if (build(service)) {
                    replace(service, ports);
                }
            }
            Signals.pause(LOOK);
        }
        System.out.println("The city was stopped.");
        return 0;
    }

    /** A number that changes with every file that is written, added or removed. */
    private long changed(Service service) throws IOException {
        long sum = 0;
        for (var module : List.of("rest-conventions", service.module())) {
            try (var files = Files.walk(checkout.resolve(module).resolve("src/main"))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    sum = sum * 31
                            + file.hashCode()
                            + Files.getLastModifiedTime(file).toMillis();
                }
            }
        }
        return sum;
    }

    private boolean build(Service service) throws IOException {
        var maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-ntp",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        service.module(),
                        "-am",
                        "package")
                .directory(checkout.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (maven.waitFor() == 0) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println("  ✗ " + service.module() + " does not build; what ran before runs on");
        return false;
    }

    /** The supervisor sees the hold, stops the instances, and starts them again when the hold is gone. */
    private void replace(Service service, Ports ports) throws IOException {
        var began = System.nanoTime();
        var instances = ServiceProcess.all(service, ports, city);
        var holds = instances.stream()
                .map(instance -> new PidFile(city.run().resolve(instance.name() + ".hold")))
                .toList();
        try {
            holds.forEach(hold -> hold.write("TERM", Stream.of(ProcessHandle.current())));
            instances.forEach(this::awaitStopped);
            // What is installed is no longer what the last whole build made.
            Files.deleteIfExists(city.programs().resolve("build"));
            var installed = city.programs().resolve(service.module());
            Folders.delete(installed);
            Folders.copy(checkout.resolve(service.module()).resolve("target/quarkus-app"), installed);
        } finally {
            holds.forEach(PidFile::delete);
        }
        for (var instance : instances) {
            for (int i = 0; i < 600 && !instance.ready(); i++) {
                Signals.pause(Duration.ofMillis(100));
            }
        }
        var ready = Probe.answers(ports.address() + "/health");
        System.out.printf(
                "  %s %s started again (%.1f s)%n",
                ready ? "✓" : "✗", service.module(), (System.nanoTime() - began) / 1e9);
    }

    private void awaitStopped(ServiceProcess instance) {
        var file = new PidFile(city.run().resolve(instance.name() + ".pid"));
        for (int i = 0; i < 300 && !file.living().isEmpty(); i++) {
            Signals.pause(Duration.ofMillis(100));
        }
    }
}
