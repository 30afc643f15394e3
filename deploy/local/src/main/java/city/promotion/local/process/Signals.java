package city.promotion.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;

/** Asks processes to end, and ends those that do not listen. */
public final class Signals {

    private Signals() {}

    public static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for all of them; what still lives after {@code patience} is killed. */
    public static void awaitEnd(Collection<ProcessHandle> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (processes.stream().noneMatch(Life::of)) {
                return;
            }
            pause(Duration.ofMillis(20));
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        while (processes.stream().anyMatch(Life::of)
                && System.nanoTime() < deadline + Duration.ofSeconds(5).toNanos()) {
            pause(Duration.ofMillis(20));
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
