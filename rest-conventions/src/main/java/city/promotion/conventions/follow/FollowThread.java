package city.promotion.conventions.follow;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads one neighbour's feed and has it applied, over and over. */
class FollowThread extends Thread {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration REBUILD_LOOK = Duration.ofSeconds(1);
    private static final int FIRST_WAIT_SECONDS = 1;
    private static final int WAIT_SECONDS = 20;

    private final Follower follower;
    private final Neighbour neighbour;
    private final FollowService changes;
    private final FollowedPositions positions;
    private final Clock clock;
    private volatile boolean ended;
    private volatile Instant knownUpTo;
    private volatile String problem;

    FollowThread(
            Follower follower, Neighbour neighbour, FollowService changes, FollowedPositions positions, Clock clock) {
        super("follow-" + follower.neighbour());
        setDaemon(true);
        this.follower = follower;
        this.neighbour = neighbour;
        this.changes = changes;
        this.positions = positions;
        this.clock = clock;
    }

    String neighbour() {
        return follower.neighbour();
    }

    /** Seconds since the moment up to which all is known here; null before the first answer of the feed. */
    Long lagSeconds() {
        var known = knownUpTo;
        return known == null
                ? null
                : Math.max(0, Duration.between(known, clock.instant()).toSeconds());
    }

    /** What the last try met; null when it went well. */
    String problem() {
        return problem;
    }

    void end() {
        ended = true;
        interrupt();
    }

    @Override
    public void run() {
        var pause = REBUILD_LOOK;
        while (!ended) {
            try {
                step();
                problem = null;
                pause = REBUILD_LOOK;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (ended) {
                    return;
                }
                problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                Log.warnf("The feed of %s cannot be followed now: %s", neighbour(), problem);
                try {
                    Thread.sleep(pause.toMillis());
                } catch (InterruptedException stopped) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void step() throws IOException, InterruptedException {
        var after = positions.of(neighbour()).cursor();
        if (after == null) {
            try (var copy = neighbour.firstCopy()) {
                changes.replace(follower, copy);
            }
            return;
        }
        // A service that has just started wants to know soon whether it is behind.
        var batch = neighbour.changes(after, knownUpTo == null ? FIRST_WAIT_SECONDS : WAIT_SECONDS);
        if (batch.isEmpty()) {
            changes.rebuild(neighbour());
            return;
        }
        changes.apply(follower, after, batch.get().changes(), batch.get().next());
        knownUpTo = batch.get().knownUpTo(clock.instant());
    }
}
