package city.promotion.local.keycloak;

import city.promotion.local.data.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipFile;

/** The program as its makers publish it, unpacked once for each version. */
final class KeycloakProgram {

    private KeycloakProgram() {}

    /** @param archives folder with {@code keycloak-<version>.zip}, which holds one folder of everything */
    static Path unpacked(Path archives, Path parent) {
        var archive = archive(archives);
        var home = parent.resolve(archive.getFileName().toString().replaceFirst("\\.zip$", ""));
        try {
            if (!Files.isDirectory(home)) {
                var part = parent.resolve(home.getFileName() + ".part");
                Folders.delete(part);
                unzip(archive, part);
                Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be unpacked to " + home, e);
        }
        return home;
    }

    /** The newest, should an earlier version lie there too. */
    private static Path archive(Path archives) {
        try (var files = Files.newDirectoryStream(archives, "keycloak-*.zip")) {
            Path newest = null;
            for (var file : files) {
                if (newest == null
                        || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                    newest = file;
                }
            }
            if (newest != null) {
                return newest;
            }
        } catch (IOException e) {
            // told below
        }
        throw new IllegalStateException("Keycloak is not in " + archives + "; ./city up --keycloak fetches it");
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry :
                    (Iterable<java.util.zip.ZipEntry>) zip.stream().map(java.util.zip.ZipEntry.class::cast)::iterator) {
                var inside = entry.getName().replaceFirst("^[^/]+/", "");
                var target = folder.resolve(inside).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }
}
