package city.promotion.stats.release;

import city.promotion.conventions.source.Source;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The door to the releases for those who fill and read them. */
@ApplicationScoped
public class Releases {

    private final ReleaseRepository releases;
    private final List<PublicationCheck> checks;

    Releases(ReleaseRepository releases, @All List<PublicationCheck> checks) {
        this.releases = releases;
        this.checks = checks;
    }

    /** The dataset of the release; 404 if the caller may not see it, whether it exists or not. */
    public String requireSeen(UUID id) {
        return releases.require(id).datasetId();
    }

    /** The same, and whether its figures are still those of a draft. */
    public Seen requireSeenWithState(UUID id) {
        var release = releases.require(id);
        return new Seen(release.datasetId(), !release.isPublished());
    }

    /** The draft, locked for this transaction; 409 if the release is published already. */
    public Draft lockDraft(UUID id) {
        var release = releases.lock(id);
        release.requireDraft();
        return new Draft(release.id(), release.datasetId(), release.sources(), release.version());
    }

    /** Runs the checks of a publication on the draft as it stands in this transaction; they refuse by their own problems. */
    public void check(UUID draftId) {
        var datasetId = releases.require(draftId).datasetId();
        checks.forEach(check -> check.check(draftId, datasetId));
    }

    /** A release that the caller may read. */
    public record Seen(String datasetId, boolean draft) {}

    /**
     * A release that is being filled.
     *
     * @param sources what its figures cite that name no source of their own
     */
    public record Draft(UUID id, String datasetId, List<Source> sources, long version) {}
}
