package city.promotion.stats.pipeline;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Has the figures brought up to date now and then, so that a sheet of projects that comes in is one release and not a hundred. */
@ApplicationScoped
class Reckoner {

    private final PipelineService pipeline;

    Reckoner(PipelineService pipeline) {
        this.pipeline = pipeline;
    }

    /** Several instances may do it at once: one takes the turn, the others find nothing to do. */
    @Scheduled(every = "${city.pipeline.every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void reckon() {
        // Nobody asked for it, so the release is to carry the service's name and not that of an empty request.
        var request = Arc.container().requestContext();
        var state = request.getState();
        request.deactivate();
        try {
            pipeline.bringUpToDate();
        } finally {
            request.activate(state);
        }
    }
}
