package city.promotion.conventions.ratelimit;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much a client may ask an instance for. The gateway has limits of its own, by address and for all services. */
@StaticInitSafe
@ConfigMapping(prefix = "city.rate-limit")
public interface RateLimitConfig {

    /** Requests of one client in a window. */
    @WithDefault("60000")
    long everyday();

    /** Of these, requests for what costs most: reports, checks, whole copies, imports, names in all texts. */
    @WithDefault("6000")
    long costly();

    /** After this time the whole quota is there again. */
    @WithDefault("PT1M")
    Duration window();

    /** Clients with a quota of their own, for everything they ask: by the subject of their token, or {@code key:} and the holder. */
    Map<String, Long> clients();
}
