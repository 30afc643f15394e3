package city.promotion.stats.release;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of a release when its embargo has ended. Several instances may do it at once; each release is told once. */
@ApplicationScoped
class Announcer {

    private final ReleaseService releases;

    Announcer(ReleaseService releases) {
        this.releases = releases;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        releases.announceWhatIsDue();
    }
}
