package city.promotion.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The rooms of the data folder ({@code .city} in the checkout, or {@code CITY_DATA}); each exists once asked for. */
public record DataFolder(Path path) {

    public Path logs() {
        return open("logs");
    }

    /** What describes the running city: locks, process ids, its port. */
    public Path run() {
        return open("run");
    }

    /** Passwords and private keys: for the owner only. */
    public Path secrets() {
        return closed("secrets");
    }

    /** Users and the public key. */
    public Path identity() {
        return open("identity");
    }

    public Path postgres() {
        return open("postgres");
    }

    /** The identity provider of those who ask for one. */
    public Path keycloak() {
        return open("keycloak");
    }

    public Path gateway() {
        return open("gateway");
    }

    /** Documents that prove things: for the owner only. */
    public Path evidence() {
        return closed("evidence");
    }

    public Path dataset() {
        return open("dataset");
    }

    /** Copies of what was built, so that a new build does not pull the jars from under a running city. */
    public Path programs() {
        return open("programs");
    }

    public Path publicKey() {
        return identity().resolve("signing-key.pub.pem");
    }

    /** All rooms that exist, for the day they are emptied. */
    public List<Path> rooms() {
        return Stream.of(
                        "logs",
                        "run",
                        "secrets",
                        "identity",
                        "postgres",
                        "keycloak",
                        "gateway",
                        "evidence",
                        "dataset",
                        "programs")
                .map(path::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    private Path open(String name) {
        return folder(name, "rwxr-xr-x");
    }

    private Path closed(String name) {
        return folder(name, "rwx------");
    }

    private Path folder(String name, String permissions) {
        var folder = path.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(path);
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be made", e);
        }
        return folder;
    }
}
