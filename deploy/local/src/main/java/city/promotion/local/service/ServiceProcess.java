package city.promotion.local.service;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.PrivateFile;
import city.promotion.local.identity.Users;
import city.promotion.local.postgres.DatabasePasswords;
import city.promotion.local.process.Launch;
import city.promotion.local.process.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One instance of a service: how it is started and what it is told. */
public record ServiceProcess(Service service, int replica, Ports ports, DataFolder city) {

    /** All instances of a service. */
    public static List<ServiceProcess> all(Service service, Ports ports, DataFolder city) {
        return IntStream.rangeClosed(1, ports.replicas())
                .mapToObj(replica -> new ServiceProcess(service, replica, ports, city))
                .toList();
    }

    public String name() {
        return service.instance(replica);
    }

    public int port() {
        return ports.service(service, replica);
    }

    public Launch launch(DatabasePasswords passwords) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Two cores: a second collector thread helps nobody, and a small heap starts faster.
        var command = List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xms64m",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar().toString());
        return new Launch(name(), command, environment(passwords), jar().getParent(), "TERM", Duration.ofSeconds(20));
    }

    /** Everything a service must be told; nothing of this machine is in its jar. */
    public Map<String, String> environment(DatabasePasswords passwords) {
        var owner = service.id() + "_owner";
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.id());
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.id());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", passwords.of(service.id()));
        environment.put("QUARKUS_FLYWAY_USERNAME", owner);
        environment.put("QUARKUS_FLYWAY_PASSWORD", passwords.of(owner));
        // People read the logs of a city on one machine; elsewhere they are JSON for a log collector.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        if (service.id().equals("projects")) {
            environment.put("CITY_EVIDENCE_FOLDER", city.evidence().toString());
        }
        var issuer = Issuer.of(ports, city);
        environment.put("CITY_AUTH_ISSUER", issuer.name());
        environment.put("CITY_AUTH_AUDIENCE", "city-promotion");
        environment.put("CITY_AUTH_KEY_LOCATION", issuer.keys());
        issuer.signIn().ifPresent(page -> {
            environment.put("CITY_AUTH_AUTHORIZATION_URL", page);
            environment.put("CITY_AUTH_TOKEN_URL", issuer.tokens());
        });
        // The services read each other's change feeds through the gateway, as partners do.
        for (var neighbour : Service.values()) {
            environment.put(
                    "CITY_FOLLOW_NEIGHBOURS_" + neighbour.name(), ports.address() + "/" + neighbour.id() + "/v1");
        }
        environment.put("CITY_FOLLOW_TOKEN_URL", issuer.tokens());
        environment.put("CITY_FOLLOW_CLIENT_ID", Users.SERVICES);
        environment.put(
                "CITY_FOLLOW_CLIENT_SECRET", new Users(city).servicesSecret().read());
        // Who develops a receiver has it on this machine.
        environment.put("CITY_WEBHOOKS_KEYS", webhookKey());
        environment.put("CITY_WEBHOOKS_ALLOWED_HOSTS", "localhost,127.0.0.1");
        return environment;
    }

    public boolean ready() {
        return Probe.answers("http://127.0.0.1:" + port() + "/q/health/ready");
    }

    /** From it the secrets of subscriptions are derived: it stays, or no receiver knows the signatures any more. */
    private String webhookKey() {
        return new PrivateFile(city.secrets().resolve("webhook-key-" + service.id())).readOrMakePassword();
    }

    private Path jar() {
        return city.programs().resolve(service.module()).resolve("quarkus-run.jar");
    }
}
