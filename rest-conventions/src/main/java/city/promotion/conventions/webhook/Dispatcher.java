package city.promotion.conventions.webhook;

import city.promotion.conventions.feed.Changes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries changes to subscribers: some subscriptions at a time, each for a short turn, one delivery after the other. Receivers that
 * were slow or failed get half of the places at most, so that they hold nobody else up.
 */
@ApplicationScoped
class Dispatcher {

    static final String TEST = "city.promotion.webhook.tested";

    private static final int CHANGES_AT_A_TIME = 20;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final DeliveryQueue queue;
    private final Changes changes;
    private final Sender sender;
    private final WebhookConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore places;
    private final Semaphore placesForSlow;
    private final ExecutorService threads;

    Dispatcher(
            DeliveryQueue queue,
            Changes changes,
            Sender sender,
            WebhookConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.queue = queue;
        this.changes = changes;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.places = new Semaphore(config.parallel());
        this.placesForSlow = new Semaphore(Math.max(1, config.parallel() / 2));
        this.threads = Executors.newFixedThreadPool(config.parallel());
    }

    /** Gives a turn to each subscription that is owed something, as far as there are places. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void fill() {
        var end = changes.latest();
        var begun = true;
        while (begun && places.tryAcquire()) {
            begun = false;
            try {
                begun = begin(end);
            } finally {
                if (!begun) {
                    places.release();
                }
            }
        }
    }

    @Scheduled(every = "1h", delay = 10, delayUnit = TimeUnit.MINUTES, concurrentExecution = ConcurrentExecution.SKIP)
    void trim() {
        queue.trim(config.logRetention());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private boolean begin(String end) {
        var slowToo = placesForSlow.tryAcquire();
        var claim = Optional.<DeliveryQueue.Claim>empty();
        try {
            claim = queue.claim(end, slowToo);
            var claimed = claim;
            claimed.ifPresent(mine -> threads.execute(() -> run(mine)));
        } catch (RejectedExecutionException stopping) {
            Log.debug("No more turns: the service stops");
            claim = Optional.empty();
        } finally {
            if (slowToo && !claim.map(DeliveryQueue.Claim::slow).orElse(false)) {
                placesForSlow.release();
            }
        }
        return claim.isPresent();
    }

    private void run(DeliveryQueue.Claim claim) {
        try {
            take(claim);
        } catch (RuntimeException failure) {
            Log.warn("A turn of deliveries broke off", failure);
        } finally {
            if (claim.slow()) {
                placesForSlow.release();
            }
            places.release();
        }
        // Who comes next need not wait for the clock.
        if (!threads.isShutdown()) {
            fill();
        }
    }

    private void take(DeliveryQueue.Claim claim) {
        var turn = new Turn(claim);
        try {
            if (turn.retry()) {
                turn.readOn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // After a failure of our own the claim is left to run out: what cannot be noted must not be sent over and over.
        queue.release(claim, turn.slow);
    }

    /** The turn of one subscription. It ends with a failure, with nothing left to do, or when its time is over. */
    private class Turn {

        private final DeliveryQueue.Claim claim;
        private final long end = System.nanoTime() + TURN.toNanos();
        private boolean slow;

        Turn(DeliveryQueue.Claim claim) {
            this.claim = claim;
        }

        /** Tries again what is due; true when there is time for more. */
        boolean retry() throws InterruptedException {
            while (!isOver()) {
                var due = queue.due(claim);
                if (due.isEmpty()) {
                    return true;
                }
                if (!deliver(due.get(), content(due.get()), false)) {
                    return false;
                }
            }
            return false;
        }

        /** Delivers what the feed tells behind the place up to which this subscriber was told. */
        void readOn() throws InterruptedException {
            var place = claim.cursor();
            var waiting = queue.waitingRoots(claim);
            while (!isOver() && queue.mayReadOn(claim)) {
                var batch = changes.after(place, CHANGES_AT_A_TIME, claim.types(), claim.subject(), claim.visible());
                if (batch.isEmpty()) {
                    queue.expire(claim);
                    return;
                }
                for (var change : batch.get().changes()) {
                    var message = new DeliveryQueue.Message(
                            change.id(), change.root(), change.type(), change.subject(), change.cursor());
                    var goesOn = waiting.contains(change.root())
                            ? queue.putUp(claim, message)
                            : deliver(message, Optional.of(change.json()), true);
                    if (!goesOn || isOver()) {
                        return;
                    }
                }
                var readUpTo = batch.get().readUpTo();
                if (readUpTo.equals(place) || !queue.moveTo(claim, readUpTo)) {
                    return;
                }
                place = readUpTo;
            }
        }

        /** True when it was delivered, or can never be, and the turn goes on. */
        private boolean deliver(DeliveryQueue.Message message, Optional<String> content, boolean isNew)
                throws InterruptedException {
            var attempt = content.isPresent()
                    ? sender.send(claim.url(), claim.secrets(), message.event(), content.get())
                    : new Attempt(clock.instant(), whyNot(message), null, 0, null);
            slow = !attempt.result().isFinal() || attempt.millis() > SLOW.toMillis();
            meters.counter("city_webhook_attempts", "result", attempt.result().name())
                    .increment();
            return queue.record(claim, message, attempt, isNew)
                    && attempt.result().isFinal();
        }

        /** What is sent: the change as the subscriber may see it now. */
        private Optional<String> content(DeliveryQueue.Message message) {
            return message.cursor() == null
                    ? Optional.of(changes.announcement(message.event(), TEST, message.subject(), clock.instant()))
                    : changes.at(message.cursor(), claim.visible()).map(Changes.Change::json);
        }

        private AttemptResult whyNot(DeliveryQueue.Message message) {
            return changes.keeps(message.cursor()) ? AttemptResult.NOT_VISIBLE : AttemptResult.NOT_KEPT;
        }

        private boolean isOver() {
            return System.nanoTime() - end >= 0 || threads.isShutdown();
        }
    }
}
