package city.promotion.acceptance.fuzz;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Generated requests over every operation of the three documents: valid, mutated, hostile, as strangers, and no HTTP at all. No
 * answer is a 5xx, shows a trace or is something that the contract does not name, and what the city holds hangs together after it.
 * {@code -Dfuzz.requests=100000 -Dfuzz.threads=4 -Dfuzz.seed=1} makes it as long as wanted, faster, and another.
 */
class FuzzTest {

    private static final long REQUESTS = Long.getLong("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20240418);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    /** One makes a run the same each time; several make it fast, and let requests meet each other. */
    private static final int THREADS = Integer.getInteger("fuzz.threads", 1);

    @Test
    void staysWithinTheContractWhateverIsSent() throws Exception {
        var city = FuzzedCity.open();
        var books = Books.open(city);
        var tally = new Tally();
        var begin = System.nanoTime();
        var numbers = new AtomicLong(FROM);
        var threads = Executors.newFixedThreadPool(THREADS);
        var workers = new ArrayList<Future<?>>();
        for (int i = 0; i < THREADS; i++) {
            workers.add(threads.submit(() -> {
                try (var worker = new Worker(city, SEED, tally)) {
                    for (var n = numbers.getAndIncrement(); n < FROM + REQUESTS; n = numbers.getAndIncrement()) {
                        worker.send(n);
                    }
                }
                return null;
            }));
        }
        try {
            for (var worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        var summary = String.format(
                "seed %d: %d requests in %.0f s, %.0f a second; %s",
                SEED, REQUESTS, seconds, REQUESTS / seconds, tally.summary());
        System.out.println(summary);
        var folder = Files.createDirectories(Path.of("target", "fuzz"));
        Files.writeString(folder.resolve("operations.txt"), summary + "\n" + tally.byOperation());
        Files.writeString(folder.resolve("faults.txt"), tally.report(SEED));
        assertAll(
                () -> assertEquals("", tally.report(SEED), "kinds of faults, also in " + folder.toAbsolutePath()),
                () -> assertEquals("", String.join("\n", books.faults()), "what does not hang together"));
    }
}
