package city.promotion.conventions.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers who wait for the next change. One look a second at the end of the log serves all of them; nobody waiting costs nothing,
 * and no thread is held.
 */
@ApplicationScoped
class Arrivals {

    private record Waiting(FeedCursor seen, long until, CompletableFuture<Void> woken) {}

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger places;
    private final ChangeLog log;

    Arrivals(ChangeLog log, FeedConfig config) {
        this.log = log;
        this.places = new AtomicInteger(config.waiting());
    }

    /** Completes when something stands behind the place, or when the time is over, or at once when too many wait. */
    Uni<Void> behind(FeedCursor seen, Duration patience) {
        if (places.decrementAndGet() < 0) {
            places.incrementAndGet();
            return Uni.createFrom().voidItem();
        }
        var reader = new Waiting(seen, System.nanoTime() + patience.toNanos(), new CompletableFuture<>());
        waiting.add(reader);
        return Uni.createFrom().completionStage(reader.woken()).onTermination().invoke(() -> {
            waiting.remove(reader);
            places.incrementAndGet();
        });
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void wake() {
        if (waiting.isEmpty()) {
            return;
        }
        var end = log.end();
        var now = System.nanoTime();
        for (var reader : waiting) {
            if (end.compareTo(reader.seen()) > 0 || now - reader.until() >= 0) {
                reader.woken().complete(null);
            }
        }
    }
}
