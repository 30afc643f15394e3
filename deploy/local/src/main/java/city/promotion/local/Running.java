package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.process.PidFile;
import city.promotion.local.service.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which city runs on a data folder: its supervisor and its ports. */
record Running(DataFolder city) {

    static final String KEYCLOAK = "keycloak";

    PidFile supervisor() {
        return new PidFile(city.run().resolve("supervisor.pid"));
    }

    Optional<ProcessHandle> process() {
        return supervisor().living().stream().findFirst();
    }

    /** The ports of the city that runs, or ran last. */
    Optional<Ports> ports() {
        try {
            if (!Files.exists(file())) {
                return Optional.empty();
            }
            var numbers = Files.readString(file()).strip().split(" ");
            var keycloak = numbers.length > 2 && numbers[2].equals(KEYCLOAK);
            return Optional.of(new Ports(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), keycloak));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(Ports ports) {
        try {
            var keycloak = ports.keycloak() ? " " + KEYCLOAK : "";
            Files.writeString(file(), ports.gateway() + " " + ports.replicas() + keycloak + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return city.run().resolve("ports");
    }
}
