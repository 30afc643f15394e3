package city.promotion.conventions.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * What each client has left in this instance. So many clients are remembered and no more, so that nobody fills the memory by
 * coming under many names; who is forgotten begins anew.
 */
@ApplicationScoped
class Allowances {

    private static final int CLIENTS = 100_000;
    private static final String EVERYDAY = "everyday";
    private static final String COSTLY = "costly";
    private static final String OWN = "own";

    private final RateLimitConfig config;
    private final Cache<Quota, Bucket> buckets;

    Allowances(RateLimitConfig config) {
        this.config = config;
        buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(config.window().multipliedBy(2))
                .build();
    }

    /** Takes one request off what the client has left, under each policy that it falls under. */
    List<Allowance> take(Client client, boolean costly) {
        var own = client.named() ? config.clients().get(client.name()) : null;
        if (own != null) {
            return List.of(take(new Quota(client, OWN, own)));
        }
        var taken = new ArrayList<Allowance>();
        taken.add(take(new Quota(client, EVERYDAY, config.everyday())));
        if (costly) {
            taken.add(take(new Quota(client, COSTLY, config.costly())));
        }
        return taken;
    }

    private Allowance take(Quota quota) {
        var bucket = buckets.get(quota, this::bucket);
        return Allowance.of(quota.policy(), quota.requests(), config.window(), bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(Quota quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.requests()).refillIntervally(quota.requests(), config.window()))
                .build();
    }

    private record Quota(Client client, String policy, long requests) {}
}
