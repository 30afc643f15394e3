package city.promotion.conventions.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings that these tests run with. */
record WebhookSettings(Optional<List<String>> keys, Optional<Set<String>> allowedHosts, Duration patience)
        implements WebhookConfig {

    static WebhookSettings of(String... keys) {
        return new WebhookSettings(
                Optional.of(List.of(keys)), Optional.of(Set.of("localhost")), Duration.ofSeconds(20));
    }

    @Override
    public int parallel() {
        return 4;
    }

    @Override
    public List<Duration> backOff() {
        return List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));
    }

    @Override
    public Duration giveUpAfter() {
        return Duration.ofDays(3);
    }

    @Override
    public Duration logRetention() {
        return Duration.ofDays(30);
    }

    @Override
    public int perOwner() {
        return 20;
    }
}
