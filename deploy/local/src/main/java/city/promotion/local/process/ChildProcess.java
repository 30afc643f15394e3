package city.promotion.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One part of the city as a child of the supervisor, with its log and its pid file. */
public final class ChildProcess {

    private static final long LOG_LIMIT = 20L << 20;

    private final Launch launch;
    private final Path log;
    private final PidFile pidFile;
    private Process process;
    private Set<ProcessHandle> descendants = Set.of();

    public ChildProcess(Launch launch, Path logs, Path run) {
        this.launch = launch;
        this.log = logs.resolve(launch.name() + ".log");
        this.pidFile = new PidFile(run.resolve(launch.name() + ".pid"));
    }

    public String name() {
        return launch.name();
    }

    public synchronized void start() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(launch.command())
                    .directory(launch.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(launch.environment());
            process = builder.start();
            remember();
        } catch (IOException e) {
            throw new UncheckedIOException(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    public synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Notes the descendants of today, so that they can be ended should the process die without them. */
    public synchronized void remember() {
        var now = process.descendants().collect(Collectors.toSet());
        if (!now.equals(descendants) || !Files.exists(pidFile.path())) {
            descendants = now;
            pidFile.write(launch.stopSignal(), Stream.concat(Stream.of(process.toHandle()), now.stream()));
        }
    }

    /** Ends the process in order, then whatever it left behind. */
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        if (process.isAlive()) {
            Signals.send(launch.stopSignal(), process.toHandle());
            Signals.awaitEnd(List.of(process.toHandle()), launch.patience());
        }
        var orphans = new ArrayList<>(descendants);
        orphans.removeIf(orphan -> !Life.of(orphan));
        orphans.forEach(ProcessHandle::destroy);
        Signals.awaitEnd(orphans, Duration.ofSeconds(3));
        pidFile.delete();
        process = null;
        descendants = Set.of();
    }

    /** The last lines it wrote. */
    public List<String> lastWords(int lines) {
        try (var all = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            var words = all.toList();
            return words.subList(Math.max(0, words.size() - lines), words.size());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
