package city.promotion.conventions.feed;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Forgets changes that are older than the retention; several instances may do it at once, the second finds nothing. */
@ApplicationScoped
class Trimming {

    private final ChangeLog log;
    private final FeedConfig config;

    Trimming(ChangeLog log, FeedConfig config) {
        this.log = log;
        this.config = config;
    }

    @Scheduled(every = "1h", delay = 10, delayUnit = TimeUnit.MINUTES, concurrentExecution = ConcurrentExecution.SKIP)
    void trim() {
        var forgotten = log.trim(config.retention());
        if (forgotten > 0) {
            Log.infof("The change feed forgot %d changes older than %s", forgotten, config.retention());
        }
    }
}
