package city.promotion.conventions.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What a client has left under one policy after a request.
 *
 * @param policy its name on the wire
 * @param granted whether this request was within it
 * @param seconds until the quota is whole again
 */
record Allowance(String policy, long quota, Duration window, boolean granted, long left, long seconds) {

    static Allowance of(String policy, long quota, Duration window, ConsumptionProbe probe) {
        var nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        var seconds = Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
        return new Allowance(policy, quota, window, probe.isConsumed(), probe.getRemainingTokens(), seconds);
    }

    /** As it stands in {@code RateLimit-Policy}. */
    String asPolicy() {
        return "\"" + policy + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /** As it stands in {@code RateLimit}. */
    String asState() {
        return "\"" + policy + "\";r=" + left + ";t=" + seconds;
    }
}
