package city.promotion.acceptance.fuzz;

import java.util.List;
import java.util.Random;

/** Chance that falls alike each time: one seed and the number of a request. */
final class Dice {

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    static Dice of(long seed, long number) {
        // Neighbouring seeds give a Random of neighbouring first values, so the two are mixed.
        var mixed = (seed * 0x9E3779B97F4A7C15L) ^ (number + 0x632BE59BD9B4E019L) * 0xBF58476D1CE4E5B9L;
        return new Dice(new Random(mixed ^ (mixed >>> 31)));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long longValue() {
        return random.nextLong();
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    String letters(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
