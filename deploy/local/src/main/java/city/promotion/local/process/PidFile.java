package city.promotion.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The process of one part and its descendants, on disk, so that whoever comes after a crash can end what is left.
 * A process id is worth nothing alone, since ids are used again: the time of its start stands beside it.
 */
public record PidFile(Path path) {

    /** The start as the system tells it may move by the second when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    public void write(String stopSignal, Stream<ProcessHandle> processes) {
        var text = stopSignal + "\n"
                + processes.map(PidFile::line).flatMap(Optional::stream).collect(Collectors.joining());
        try {
            var part = path.resolveSibling(path.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String stopSignal() {
        var lines = lines();
        return lines.isEmpty() ? "TERM" : lines.get(0);
    }

    /** Those of the written processes that still live, the main one first. */
    public List<ProcessHandle> living() {
        var living = new ArrayList<ProcessHandle>();
        lines().stream()
                .skip(1)
                .map(line -> line.split(" "))
                .forEach(line -> ProcessHandle.of(Long.parseLong(line[0]))
                        .filter(process -> startedAt(process, Long.parseLong(line[1])))
                        .ifPresent(living::add));
        return living;
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> line(ProcessHandle process) {
        return process.info().startInstant().map(start -> process.pid() + " " + start.toEpochMilli() + "\n");
    }

    private static boolean startedAt(ProcessHandle process, long epochMilli) {
        return Life.of(process)
                && process.info()
                        .startInstant()
                        .filter(start -> Math.abs(start.toEpochMilli() - epochMilli) <= CLOCK_TOLERANCE.toMillis())
                        .isPresent();
    }
}
