package city.promotion.conventions.follow;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where the neighbours are, and as whom their feeds are read. Without addresses a service works alone. */
@StaticInitSafe
@ConfigMapping(prefix = "city.follow")
public interface FollowConfig {

    /** Address of each neighbour by its name: {@code city.follow.neighbours.events=https://city.example/events/v1}. */
    Map<String, URI> neighbours();

    /** Where this service gets its own token, by client credentials; without it only what is public is read. */
    Optional<URI> tokenUrl();

    @WithDefault("city-services")
    String clientId();

    Optional<String> clientSecret();
}
