package city.promotion.conventions.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thread for each neighbour that is configured. A neighbour that is down is asked again, ever more seldom; requests notice nothing. */
@ApplicationScoped
class Following {

    private final Instance<Follower> followers;
    private final FollowConfig config;
    private final FollowService changes;
    private final FollowedPositions positions;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<FollowThread> threads = new ArrayList<>();

    Following(
            Instance<Follower> followers,
            FollowConfig config,
            FollowService changes,
            FollowedPositions positions,
            ServiceToken token,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.followers = followers;
        this.config = config;
        this.changes = changes;
        this.positions = positions;
        this.token = token;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        for (var follower : followers) {
            var address = config.neighbours().get(follower.neighbour());
            if (address == null) {
                Log.infof("No address of %s is configured; what it tells is not followed", follower.neighbour());
                continue;
            }
            var neighbour = new Neighbour(address, follower.records(), token, json);
            var thread = new FollowThread(follower, neighbour, changes, positions, clock);
            threads.add(thread);
            meters.gauge(
                    "city_follow_lag_seconds",
                    Tags.of("neighbour", follower.neighbour()),
                    thread,
                    following -> following.lagSeconds() == null ? Double.NaN : following.lagSeconds());
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.forEach(FollowThread::end);
    }

    /** The thread that follows this neighbour; empty when none is configured. */
    Optional<FollowThread> of(String neighbour) {
        return threads.stream()
                .filter(thread -> thread.neighbour().equals(neighbour))
                .findFirst();
    }

    /** All neighbours that this service can follow. */
    List<String> known() {
        return followers.stream().map(Follower::neighbour).sorted().toList();
    }

    List<FollowThread> threads() {
        return threads;
    }
}
