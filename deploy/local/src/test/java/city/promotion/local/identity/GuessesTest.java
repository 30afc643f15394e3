package city.promotion.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SetClock clock = new SetClock();
    private final Guesses guesses = new Guesses(clock, SECOND);

    private static Guesses.Attempt person(String name, String address) {
        return new Guesses.Attempt(User.Kind.PERSON, name, address);
    }

    private void guess(Guesses.Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            guesses.wrong(attempt);
        }
    }

    @Test
    void answersEachFurtherGuessLater() {
        var delays = new ArrayList<Duration>();
        for (int i = 0; i < 6; i++) {
            delays.add(guesses.wrong(person("admin", "192.0.2.1")));
        }
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 8L, 8L),
                delays.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void locksANameForTheAddressThatGuesses() {
        var guesser = person("admin", "192.0.2.1");
        guess(guesser, Guesses.MOST_OF_ONE_NAME_AT_ONE_ADDRESS - 1);
        assertTrue(guesses.locked(guesser).isEmpty());
        guesses.wrong(guesser);

        assertEquals(Guesses.LOCKED, guesses.locked(guesser).orElseThrow());
        assertTrue(guesses.locked(person("admin", "192.0.2.2")).isEmpty());
        assertTrue(guesses.locked(person("li.na", "192.0.2.1")).isEmpty());
    }

    @Test
    void opensAgainAfterAWhileAndCountsAnew() {
        var guesser = person("admin", "192.0.2.1");
        guess(guesser, Guesses.MOST_OF_ONE_NAME_AT_ONE_ADDRESS);
        clock.pass(Guesses.LOCKED);

        assertTrue(guesses.locked(guesser).isEmpty());
        assertEquals(SECOND, guesses.wrong(guesser));
        assertTrue(guesses.locked(guesser).isEmpty());
    }

    @Test
    void forgetsTheGuessesOfWhoIsIn() {
        var typist = person("li.na", "192.0.2.1");
        guess(typist, Guesses.MOST_OF_ONE_NAME_AT_ONE_ADDRESS - 1);
        guesses.right(typist);
        assertEquals(SECOND, guesses.wrong(typist));
    }

    @Test
    void locksANameThatManyAddressesGuessAt() {
        for (int i = 0; i < Guesses.MOST_OF_ONE_NAME; i++) {
            guesses.wrong(person("admin", "192.0.2." + i));
        }
        assertFalse(guesses.locked(person("admin", "198.51.100.1")).isEmpty());
        assertTrue(guesses.locked(person("li.na", "198.51.100.1")).isEmpty());
    }

    @Test
    void letsWhoWasInFromThereInWhileOthersGuessAtHisName() {
        var owner = person("admin", "198.51.100.1");
        guesses.right(owner);
        for (int i = 0; i < Guesses.MOST_OF_ONE_NAME; i++) {
            guesses.wrong(person("admin", "192.0.2." + i));
        }
        assertTrue(guesses.locked(owner).isEmpty());
        assertTrue(guesses.locked(new Guesses.Attempt(User.Kind.PROGRAM, "admin", "198.51.100.2"))
                .isEmpty());
    }

    @Test
    void locksAnAddressThatGuessesAtManyNames() {
        for (int i = 0; i < Guesses.MOST_AT_ONE_ADDRESS; i++) {
            guesses.wrong(person("name-" + i, "192.0.2.1"));
        }
        assertFalse(guesses.locked(person("li.na", "192.0.2.1")).isEmpty());
        assertTrue(guesses.locked(person("li.na", "192.0.2.2")).isEmpty());
    }

    /** Stands still until time passes. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2024-04-18T06:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
