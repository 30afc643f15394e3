package city.promotion.conventions.follow;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Applies what a neighbour told, together with the place up to which it was read: both or neither. */
@ApplicationScoped
class FollowService {

    private static final int LONGEST_SECONDS = 1_800;

    private final FollowedPositions positions;

    FollowService(FollowedPositions positions) {
        this.positions = positions;
    }

    /** Applies a batch, unless another instance has done so in the meantime. */
    @Transactional
    void apply(Follower follower, String after, List<FeedChange> changes, String next) {
        var position = positions.held(follower.neighbour());
        if (Objects.equals(position.cursor(), after)) {
            if (!changes.isEmpty()) {
                follower.apply(changes);
            }
            positions.moveTo(follower.neighbour(), next, changes.size(), lastOf(changes));
        }
    }

    /** Puts a first copy in the place of what was there; readers see the old until the new is whole. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void replace(Follower follower, FirstCopy copy) {
        var position = positions.held(follower.neighbour());
        if (position.cursor() != null) {
            return; // Another instance was faster.
        }
        follower.clear();
        copy.forEachBatch(changes -> {
            follower.apply(changes);
            positions.moveTo(follower.neighbour(), null, changes.size(), null);
        });
        positions.moveTo(follower.neighbour(), copy.cursor(), 0, null);
    }

    /** Lets the copy be made anew from the neighbour's whole. */
    @Transactional
    void rebuild(String neighbour) {
        positions.held(neighbour);
        positions.forget(neighbour);
    }

    private static Instant lastOf(List<FeedChange> changes) {
        return changes.isEmpty() ? null : changes.get(changes.size() - 1).at();
    }
}
