package city.promotion.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Wrong guesses of the last while. Each makes the next answer slower, and after some of them nobody is let in for a while: who
 * guesses at one name, at many names, or at one name from many addresses. A name that does not exist is counted like any other.
 */
public final class Guesses {

    static final int MOST_OF_ONE_NAME_AT_ONE_ADDRESS = 10;
    static final int MOST_OF_ONE_NAME = 50;
    static final int MOST_AT_ONE_ADDRESS = 100;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private static final int LONGEST_DELAY_IN_STEPS = 8;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Duration step;
    private final Map<String, Count> counts = lastOnes();
    private final Map<String, Boolean> wasIn = lastOnes();

    /** @param step how long the first wrong guess waits; each further one twice as long, up to eight steps */
    public Guesses(Clock clock, Duration step) {
        this.clock = clock;
        this.step = step;
    }

    /** Who tries to sign in, and from where. */
    record Attempt(User.Kind kind, String name, String address) {

        private String pair() {
            return kind + " " + name + " at " + address;
        }
    }

    /** How long this attempt must not even be looked at; empty when it may. */
    synchronized Optional<Duration> locked(Attempt attempt) {
        var until = until(attempt.pair(), MOST_OF_ONE_NAME_AT_ONE_ADDRESS);
        until = later(until, until("at " + attempt.address(), MOST_AT_ONE_ADDRESS));
        if (isLockedByName(attempt)) {
            until = later(until, until("name " + attempt.name(), MOST_OF_ONE_NAME));
        }
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    /** Counts a wrong guess and tells how long its answer waits. */
    synchronized Duration wrong(Attempt attempt) {
        var count = count(attempt.pair());
        count("at " + attempt.address());
        count("name " + attempt.name());
        return step.multipliedBy(Math.min(LONGEST_DELAY_IN_STEPS, 1L << Math.min(count - 1, 10)));
    }

    /** Who is in has made no guess; what others guessed at the name or from the address stays counted. */
    synchronized void right(Attempt attempt) {
        counts.remove(attempt.pair());
        wasIn.put(attempt.pair(), true);
    }

    /**
     * A stranger must not be able to lock somebody out by guessing from many addresses: who was in from where he is now may still
     * come in, and so may programs, whose secrets are too long to be guessed.
     */
    private boolean isLockedByName(Attempt attempt) {
        return attempt.kind() == User.Kind.PERSON && !wasIn.containsKey(attempt.pair());
    }

    private Instant until(String key, int most) {
        var count = counts.get(key);
        return count == null || count.wrong() < most
                ? Instant.EPOCH
                : count.last().plus(LOCKED);
    }

    private int count(String key) {
        var now = clock.instant();
        var before = counts.get(key);
        var forgotten = before == null || !before.last().plus(LOCKED).isAfter(now);
        var count = new Count(forgotten ? 1 : before.wrong() + 1, now);
        counts.put(key, count);
        return count.wrong();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What was touched longest ago is forgotten first, so that guessing with many names fills no memory. */
    private static <T> Map<String, T> lastOnes() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    private record Count(int wrong, Instant last) {}
}
