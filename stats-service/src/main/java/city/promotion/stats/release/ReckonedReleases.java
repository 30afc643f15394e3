package city.promotion.stats.release;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The door to releases for figures that the service reckons itself: public, out at once, by nobody's leave. Each call runs in the
 * caller's transaction, and nothing is seen of a release before that transaction ends.
 */
@ApplicationScoped
public class ReckonedReleases {

    private static final String SERVICE = "service";

    private final ReleaseRepository releases;
    private final Dissemination dissemination;

    ReckonedReleases(ReleaseRepository releases, Dissemination dissemination) {
        this.releases = releases;
        this.dissemination = dissemination;
    }

    /** An empty draft, to be filled in the same transaction. */
    public UUID open(String datasetId, LocalizedText title, Source source) {
        var release = new Release(
                releases.nextCode(),
                new ReleaseRequest(
                        datasetId, ReleaseKind.FLASH, title, null, Visibility.PUBLIC, List.of(), List.of(source)));
        releases.persistAndFlush(release);
        return release.id();
    }

    /** Publishes it as it was filled. */
    public void publish(UUID id) {
        var release = releases.findById(id);
        var at = dissemination.begin(release.datasetId(), null);
        dissemination.requireReady(release);
        release.publish(at, SERVICE);
        releases.flush();
        dissemination.disseminate(id, at);
        dissemination.announce();
    }
}
