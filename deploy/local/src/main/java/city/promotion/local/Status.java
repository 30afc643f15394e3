package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.keycloak.Keycloak;
import city.promotion.local.process.PidFile;
import city.promotion.local.process.PortHolder;
import city.promotion.local.process.Probe;
import city.promotion.local.service.Ports;
import city.promotion.local.service.Service;

/** Which parts run and are ready; exit code 0 when all are, 3 when the city does not run. */
final class Status {

    private final DataFolder city;

    Status(DataFolder city) {
        this.city = city;
    }

    int run() {
        var running = new Running(city);
        if (running.process().isEmpty()) {
            System.out.println("The city does not run.");
            return 3;
        }
        var ports = running.ports().orElseThrow();
        var ready = true;
        for (var part : ports.byName().entrySet()) {
            var up = ready(part.getKey(), part.getValue(), ports);
            ready &= up;
            System.out.printf(
                    "%-22s %-9s port %-6d %s%n",
                    part.getKey(), up ? "ready" : "NOT READY", part.getValue(), process(part.getKey()));
        }
        System.out.println(ports.address() + (ready ? "" : "   see ./city logs"));
        return ready ? 0 : 1;
    }

    private boolean ready(String part, int port, Ports ports) {
        return switch (part) {
            case "gateway" -> Probe.answers(ports.address() + "/health/gateway");
            case "identity" -> Probe.answers("http://127.0.0.1:" + port + "/auth/jwks");
            case "keycloak" -> Keycloak.answers(ports);
            case "postgres" -> !pidFile(part).living().isEmpty();
            case Ports.SECURE_GATEWAY -> !PortHolder.free(port);
            default -> Probe.answers("http://127.0.0.1:" + port + "/q/health/ready");
        };
    }

    private String process(String part) {
        var file = switch (part) {
            case "identity" -> new Running(city).supervisor();
            case Ports.SECURE_GATEWAY -> pidFile("gateway");
            default -> pidFile(part);
        };
        return file.living().stream()
                .findFirst()
                .map(process -> "process " + process.pid())
                .orElse("no process");
    }

    private PidFile pidFile(String part) {
        return new PidFile(city.run().resolve(part + ".pid"));
    }

    static String parts() {
        return "supervisor, postgres, keycloak, gateway, gateway-access, "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(Service.values())
                                .map(Service::id)
                                .toList());
    }
}
