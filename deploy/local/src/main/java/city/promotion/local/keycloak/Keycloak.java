package city.promotion.local.keycloak;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.PrivateFile;
import city.promotion.local.identity.Role;
import city.promotion.local.identity.Users;
import city.promotion.local.process.Launch;
import city.promotion.local.process.Probe;
import city.promotion.local.service.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keycloak as a process of this machine, on the city's own database server. */
public final class Keycloak {

    public static final String DATABASE = "keycloak";
    public static final String ADMINISTRATOR = "keycloak-admin";
    /** The first start builds the server and makes its tables, on two cores. */
    public static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final String DISTRICT_EDITOR = "demo-district";

    private final DataFolder city;
    private final Ports ports;

    public Keycloak(DataFolder city, Ports ports) {
        this.city = city;
        this.ports = ports;
    }

    /** The person who stands for a role, in the realm as it is imported. */
    public static String demo(Role role) {
        return "demo-" + role.id();
    }

    public static List<String> demoUsers() {
        return Stream.concat(Stream.of(Role.values()).map(Keycloak::demo), Stream.of(DISTRICT_EDITOR))
                .toList();
    }

    /** Where people and programs are administered. */
    public static String console(Ports ports) {
        return address(ports) + "/admin/master/console/#/city";
    }

    public static boolean answers(Ports ports) {
        return Probe.answers(ports.issuer() + "/.well-known/openid-configuration");
    }

    public boolean ready() {
        return answers(ports);
    }

    /** Random, made when it is first asked for: no realm file holds a password. */
    public PrivateFile password(String name) {
        var file = new PrivateFile(city.secrets().resolve(name + "-password"));
        file.readOrMakePassword();
        return file;
    }

    /**
     * Unpacks the program and lays the realm where it is imported from, once: what is changed in Keycloak stays.
     *
     * @param archives the folder where the build put the program
     * @param configuration the folder deploy/keycloak
     * @param databasePassword of the role that owns the database
     */
    public Launch prepare(Path archives, Path configuration, String databasePassword) {
        var home = KeycloakProgram.unpacked(archives, city.keycloak());
        try {
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    configuration.resolve("realm.json"),
                    imports.resolve("city-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The realm cannot be laid out in " + home, e);
        }
        var command = List.of(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--import-realm",
                "--hostname=" + address(ports),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.identityProvider(),
                "--cache=local",
                "--db=postgres",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + DATABASE,
                "--db-username=" + DATABASE + "_owner");
        return new Launch("keycloak", command, environment(databasePassword), home, "TERM", Duration.ofSeconds(20));
    }

    /**
     * Sets what the realm file cannot say: see {@link Realm}. Whoever has taken the first administrator's password away does so
     * himself from then on, and is told.
     *
     * @return what stood against it; empty when it is done
     */
    public Optional<String> arrange(Path configuration) {
        var realm =
                new Realm(address(ports), ADMINISTRATOR, password(ADMINISTRATOR).read());
        try {
            realm.arrange(configuration.resolve("scope.json"), List.of(ports.address(), ports.secureAddress()));
            return Optional.empty();
        } catch (UncheckedIOException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** Secrets go this way, since others of this machine can read a command line. */
    Map<String, String> environment(String databasePassword) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "JAVA_OPTS",
                "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -Xms64m -Xmx512m -Dfile.encoding=UTF-8");
        environment.put("KC_DB_PASSWORD", databasePassword);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password(ADMINISTRATOR).read());
        demoUsers()
                .forEach(user -> environment.put(
                        variable(user, "_PASSWORD"), password(user).read()));
        var users = new Users(city);
        environment.put(
                variable(Users.SERVICES, "_SECRET"), users.servicesSecret().readOrMakePassword());
        environment.put(variable(Users.LOADER, "_SECRET"), users.loaderSecret().readOrMakePassword());
        environment.put(
                variable(Users.CHECKER, "_SECRET"), users.checkerSecret().readOrMakePassword());
        environment.put(
                "SAMPLE_PARTNER_SECRET",
                new PrivateFile(city.secrets().resolve("sample-partner-secret")).readOrMakePassword());
        return environment;
    }

    private static String variable(String name, String ending) {
        return name.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + ending;
    }

    private static String address(Ports ports) {
        return "http://localhost:" + ports.identityProvider();
    }
}
