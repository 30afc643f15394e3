package city.promotion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the supervisor tells whoever waits for it, line by line in a file: the supervisor has no terminal. */
record Progress(Path file) {

    static final String READY = "ready";
    static final String FAILED = "failed ";
    private static final String STEP = "step ";

    void begin() {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part that is done. */
    void step(String text) {
        write(STEP + text);
    }

    void ready() {
        write(READY);
    }

    void failed(String reason) {
        write(FAILED + reason.replace("\n", "\t"));
    }

    List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a person reads it. */
    static String shown(String line) {
        if (line.startsWith(STEP)) {
            return "  ✓ " + line.substring(STEP.length());
        }
        return line.startsWith(FAILED) ? line.substring(FAILED.length()).replace("\t", "\n") : "";
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
