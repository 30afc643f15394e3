package city.promotion.stats.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is answered at once. */
@ConfigMapping(prefix = "city.stats")
interface ObservationConfig {

    /** Observations in one answer at most; a larger one is refused with its size. Lists in pages and their sheets know no such limit. */
    @WithDefault("1000000")
    long largestAnswer();

    /** Long answers that are written at the same time; each holds a connection as long as its reader takes. */
    @WithDefault("6")
    int longAnswersAtOnce();
}
