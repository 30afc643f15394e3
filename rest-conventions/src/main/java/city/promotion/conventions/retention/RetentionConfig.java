package city.promotion.conventions.retention;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept that are no part of a record; the feed and the log of deliveries say so for themselves. */
@StaticInitSafe
@ConfigMapping(prefix = "city.retention")
public interface RetentionConfig {

    /** Who read what is not for everybody; the database refuses less than 180 days. */
    @WithDefault("P730D")
    Duration readings();

    /** The addresses from which changes came; the changes themselves stay. The database refuses less than 180 days. */
    @WithDefault("P730D")
    Duration addresses();

    /** Sheets that came in, with what was found in them; what was applied of them stays. */
    @WithDefault("P30D")
    Duration sheets();
}
