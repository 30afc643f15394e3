package city.promotion.conventions.webhook;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How changes are carried to subscribers. */
@StaticInitSafe
@ConfigMapping(prefix = "city.webhooks")
public interface WebhookConfig {

    /**
     * Keys of at least 24 characters from which the secrets of subscriptions are derived; the first makes new ones, the others
     * still sign for what was made with them. Without a key nobody can subscribe. The same for all instances of a service.
     */
    Optional<List<String>> keys();

    /** Hosts that may be called without TLS and at addresses that are not public; for receivers on the same machine or network. */
    Optional<Set<String>> allowedHosts();

    /** Deliveries that one instance makes at once; one of them at most to each subscription. */
    @WithDefault("8")
    int parallel();

    /** How long a receiver may take to be reached and to answer. */
    @WithDefault("PT10S")
    Duration patience();

    /** How long to wait after each failure; the last one again and again until the delivery is given up. */
    @WithDefault("PT5S,PT30S,PT2M,PT10M,PT30M,PT1H,PT2H,PT4H,PT8H,PT12H")
    List<Duration> backOff();

    /** How long after its first failure a delivery is given up, and its subscription disabled. */
    @WithDefault("P3D")
    Duration giveUpAfter();

    /** How long the log tells of deliveries that are over. */
    @WithDefault("P30D")
    Duration logRetention();

    /** Subscriptions that one owner may have. */
    @WithDefault("20")
    int perOwner();
}
