package city.promotion.conventions.follow;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how far behind the neighbours this service is. Never down: a service works while its neighbours are down. */
@Readiness
@ApplicationScoped
class FollowHealth implements HealthCheck {

    private final Following following;

    FollowHealth(Following following) {
        this.following = following;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Followed feeds").up();
        for (var thread : following.threads()) {
            var lag = thread.lagSeconds();
            answer.withData(thread.neighbour(), lag == null ? "not yet read to the end" : lag + " s behind");
            if (thread.problem() != null) {
                answer.withData(thread.neighbour() + " problem", thread.problem());
            }
        }
        return answer.build();
    }
}
