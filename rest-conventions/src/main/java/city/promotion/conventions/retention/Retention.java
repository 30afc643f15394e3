package city.promotion.conventions.retention;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Goes round every hour, so that a service that is restarted each night forgets too; one instance at a time. */
@ApplicationScoped
class Retention {

    /** What is left over waits an hour: after a long rest there may be much. */
    private static final int MOST_ROUNDS = 200;

    private final KeptRepository kept;
    private final RetentionConfig config;

    Retention(KeptRepository kept, RetentionConfig config) {
        this.kept = kept;
        this.config = config;
    }

    @Scheduled(every = "1h", delay = 15, delayUnit = TimeUnit.MINUTES, concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        for (var kind : Kept.values()) {
            try {
                var forgotten = forget(kind);
                if (forgotten > 0) {
                    Log.infof("Forgot %d %s older than %s", forgotten, kind, kind.age(config));
                }
            } catch (RuntimeException failure) {
                // What is wrong with one kind keeps none of the others.
                Log.error("Something old stays", failure);
            }
        }
    }

    int forget(Kept kind) {
        var forgotten = 0;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var some = kept.forget(kind, kind.age(config));
            forgotten += some;
            if (some < kind.together()) {
                break;
            }
        }
        return forgotten;
    }
}
