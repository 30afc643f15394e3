package city.promotion.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Keeps one child running: starts it again when it died, later and later while it keeps dying. */
public final class Keeper {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(1);

    private final ChildProcess child;
    private final BooleanSupplier ready;
    private final PidFile holder;
    private int deaths;
    private boolean held;
    private long startedAt;
    private long startAgainAt;

    /** @param run folder where {@code <name>.hold} names a process that runs this part in its place */
    public Keeper(ChildProcess child, BooleanSupplier ready, Path run) {
        this.child = child;
        this.ready = ready;
        this.holder = new PidFile(run.resolve(child.name() + ".hold"));
    }

    public ChildProcess child() {
        return child;
    }

    public int deaths() {
        return deaths;
    }

    public boolean ready() {
        return ready.getAsBoolean();
    }

    public void start() {
        startedAt = System.nanoTime();
        child.start();
    }

    /** Looks after the child; to be called once or twice a second. */
    public void tick() {
        var now = System.nanoTime();
        if (!holder.living().isEmpty()) {
            held = true;
            child.stop();
        } else if (held) {
            held = false; // a place given back is no death
            start();
        } else if (child.alive()) {
            child.remember();
            if (now - startedAt > CALM.toNanos()) {
                deaths = 0;
            }
        } else if (startAgainAt == 0) {
            child.stop();
            var wait = Duration.ofSeconds(1L << Math.min(deaths, 5));
            deaths++;
            startAgainAt = now + (wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT).toNanos();
        } else if (now >= startAgainAt) {
            startAgainAt = 0;
            System.out.println(java.time.Instant.now() + " starts " + child.name() + " again");
            start();
        }
    }
}
