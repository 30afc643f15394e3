package city.promotion.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a supervisor that was killed left running. */
public final class Leftovers {

    private Leftovers() {}

    /** Ends every process that a pid file names and that is still the one it named; tells how many there were. */
    public static int end(Path run) {
        var living = new ArrayList<ProcessHandle>();
        var files = pidFiles(run);
        for (var file : files) {
            var processes = file.living();
            if (!processes.isEmpty()) {
                Signals.send(file.stopSignal(), processes.get(0));
            }
            living.addAll(processes);
        }
        Signals.awaitEnd(living, Duration.ofSeconds(20));
        files.forEach(PidFile::delete);
        return living.size();
    }

    private static List<PidFile> pidFiles(Path run) {
        try (var files = Files.newDirectoryStream(run, "*.pid")) {
            var found = new ArrayList<PidFile>();
            files.forEach(file -> found.add(new PidFile(file)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
