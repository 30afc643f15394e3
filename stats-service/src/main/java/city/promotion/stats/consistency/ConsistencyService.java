package city.promotion.stats.consistency;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.stats.release.PublicationCheck;
import city.promotion.stats.release.Releases;
import city.promotion.stats.release.Releases.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Checks a release against itself before it goes out. */
@ApplicationScoped
class ConsistencyService implements PublicationCheck {

    private final Consistency consistency;
    private final ReleaseFigures figures;
    private final Acceptances acceptances;
    private final Releases releases;

    ConsistencyService(Consistency consistency, ReleaseFigures figures, Acceptances acceptances, Releases releases) {
        this.consistency = consistency;
        this.figures = figures;
        this.acceptances = acceptances;
        this.releases = releases;
    }

    /** Refuses a contradiction that nobody accepted. */
    @Override
    public void check(UUID releaseId, String datasetId) {
        var compared = figures.of(releaseId, new Seen(datasetId, true));
        var found = consistency.check(compared.figures());
        if (found.contradicts()
                && acceptances.find(releaseId, compared.figures()).isEmpty()) {
            throw ConsistencyProblem.CONTRADICTS.problem(releaseId).with("consistency", found.contradictions());
        }
    }

    ReleaseConsistencyResponse of(UUID releaseId) {
        var compared = figures.of(releaseId, releases.requireSeenWithState(releaseId));
        return new ReleaseConsistencyResponse(
                releaseId,
                consistency.check(compared.figures()),
                compared.leftOut(),
                acceptances.find(releaseId, compared.figures()).orElse(null));
    }

    /** Accepts the contradiction of a draft as it stands; figures that are loaded later need another acceptance. */
    @Transactional
    ReleaseConsistencyResponse accept(UUID releaseId, AcceptanceRequest request, ExpectedVersion expected) {
        var draft = releases.lockDraft(releaseId);
        expected.requireSame(draft.version());
        var compared = figures.of(releaseId, new Seen(draft.datasetId(), true));
        var found = consistency.check(compared.figures());
        if (!found.contradicts()) {
            throw ConsistencyProblem.NOTHING_TO_ACCEPT.problem();
        }
        acceptances.accept(releaseId, compared.figures(), request.reason());
        return new ReleaseConsistencyResponse(
                releaseId,
                found,
                compared.leftOut(),
                acceptances.find(releaseId, compared.figures()).orElseThrow());
    }
}
