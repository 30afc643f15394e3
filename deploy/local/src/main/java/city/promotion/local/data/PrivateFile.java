package city.promotion.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A file that only its owner can read; written whole or not at all. */
public record PrivateFile(Path path) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public boolean exists() {
        return Files.exists(path);
    }

    public String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String text) {
        try {
            var part = Files.createTempFile(
                    path.getParent(),
                    path.getFileName().toString(),
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, text + "\n");
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }

    /** The password kept in this file; a new one of 144 random bits when there is none. */
    public String readOrMakePassword() {
        if (!exists()) {
            write(randomPassword());
        }
        return read();
    }

    public static String randomPassword() {
        var bits = new byte[18];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
