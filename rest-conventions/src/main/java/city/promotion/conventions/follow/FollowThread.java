package city.promotion.conventions.follow;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Duration;

/** Reads one neighbour's feed and has it applied, over and over. */
class FollowThread extends Thread {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration REBUILD_LOOK = Duration.ofSeconds(1);

    private final Follower follower;
    private final Neighbour neighbour;
    private final FollowService changes;
    private final FollowedPositions positions;
    private volatile boolean ended;
    private volatile long caughtUp;
    private volatile String problem;

    FollowThread(Follower follower, Neighbour neighbour, FollowService changes, FollowedPositions positions) {
        super("follow-" + follower.neighbour());
        setDaemon(true);
        this.follower = follower;
        this.neighbour = neighbour;
        this.changes = changes;
        this.positions = positions;
    }

    String neighbour() {
        return follower.neighbour();
    }

    /** Seconds since nothing was left to read; null before the first time. */
    Long lagSeconds() {
        return caughtUp == 0
                ? null
                : Duration.ofNanos(System.nanoTime() - caughtUp).toSeconds();
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
        var batch = neighbour.changes(after);
        if (batch.isEmpty()) {
            changes.rebuild(neighbour());
            return;
        }
        changes.apply(follower, after, batch.get().changes(), batch.get().next());
        if (batch.get().changes().isEmpty()) {
            caughtUp = System.nanoTime();
        }
    }
}
