package city.promotion.conventions.feed;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the change feed remembers. */
@StaticInitSafe
@ConfigMapping(prefix = "city.feed")
public interface FeedConfig {

    /** Changes older than this are forgotten; a reader who stopped before gets 410 and starts again with a snapshot. */
    @WithDefault("P90D")
    Duration retention();

    /** Readers that may wait for a change at once in one instance; the next one gets its answer at once. */
    @WithDefault("500")
    int waiting();
}
