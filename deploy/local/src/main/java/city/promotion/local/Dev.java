package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.postgres.DatabasePasswords;
import city.promotion.local.process.PidFile;
import city.promotion.local.process.Signals;
import city.promotion.local.service.Service;
import city.promotion.local.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One service with live reload in the place of its instances, on the same port and database. */
final class Dev {

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
        var ports = new Running(city).ports().orElseThrow();
        var holds = new ArrayList<PidFile>();
        for (int replica = 1; replica <= ports.replicas(); replica++) {
            holds.add(new PidFile(city.run().resolve(service.instance(replica) + ".hold")));
        }
        // The supervisor sees the hold, stops its instance, and starts it again when this process is gone.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> holds.forEach(PidFile::delete)));
        holds.forEach(hold -> hold.write("TERM", Stream.of(ProcessHandle.current())));
        awaitStopped(service, ports.replicas());
        return develop(new ServiceProcess(service, 1, ports, city));
    }

    private void awaitStopped(Service service, int replicas) {
        for (int replica = 1; replica <= replicas; replica++) {
            var file = new PidFile(city.run().resolve(service.instance(replica) + ".pid"));
            for (int i = 0; i < 300 && !file.living().isEmpty(); i++) {
                Signals.pause(Duration.ofMillis(100));
            }
        }
    }

    private int develop(ServiceProcess process) throws IOException {
        System.out.println(
                "Live reload of " + process.service().module() + " behind the gateway; q or Ctrl-C ends it.");
        var builder = new ProcessBuilder(List.of(
                        System.getenv().getOrDefault("CITY_MAVEN", "mvn"),
                        "-q",
                        "-pl",
                        process.service().module(),
                        "-am",
                        "-Ddebug=false",
                        "-Dspotless.check.skip=true",
                        "-Dmaven.test.skip=true",
                        "compile",
                        "quarkus:dev"))
                .directory(checkout.toFile())
                .inheritIO();
        builder.environment().putAll(process.environment(new DatabasePasswords(city)));
        var maven = builder.start();
        try {
            return maven.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
