package city.promotion.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path run;

    @Test
    void endsWhatAKilledSupervisorLeft() {
        var child = new ChildProcess(sleeper(), run, run);
        child.start();
        assertTrue(child.alive());

        assertEquals(1, Leftovers.end(run));

        // The process is gone; this JVM, its parent, may hear of it a moment later.
        for (int i = 0; i < 100 && child.alive(); i++) {
            Signals.pause(Duration.ofMillis(50));
        }
        assertFalse(child.alive());
        assertFalse(Files.exists(run.resolve("sleeper.pid")));
    }

    @Test
    void sparesAForeignProcessWithTheSameId() throws IOException {
        var process = new ProcessBuilder("sleep", "30").start();
        try {
            var start = process.info().startInstant().orElseThrow().toEpochMilli();
            Files.writeString(run.resolve("old.pid"), "TERM\n" + process.pid() + " " + (start - 60_000) + "\n");

            assertEquals(0, Leftovers.end(run));

            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void startsAgainWhatDied() {
        var child = new ChildProcess(sleeper(), run, run);
        var keeper = new Keeper(child, child::alive, run);
        keeper.start();
        new PidFile(run.resolve("sleeper.pid")).living().forEach(ProcessHandle::destroyForcibly);

        for (int i = 0; i < 100 && !(child.alive() && keeper.deaths() == 1); i++) {
            keeper.tick();
            Signals.pause(Duration.ofMillis(50));
        }

        assertTrue(child.alive());
        child.stop();
    }

    @Test
    void standsBackForWhoHoldsItsPlace() {
        var child = new ChildProcess(sleeper(), run, run);
        var keeper = new Keeper(child, child::alive, run);
        keeper.start();
        new PidFile(run.resolve("sleeper.hold")).write("TERM", Stream.of(ProcessHandle.current()));

        keeper.tick();
        assertFalse(child.alive());

        new PidFile(run.resolve("sleeper.hold")).delete();
        for (int i = 0; i < 100 && !child.alive(); i++) {
            keeper.tick();
            Signals.pause(Duration.ofMillis(50));
        }
        assertTrue(child.alive());
        child.stop();
    }

    private Launch sleeper() {
        return new Launch("sleeper", List.of("sleep", "60"), Map.of(), run, "TERM", Duration.ofSeconds(5));
    }
}
