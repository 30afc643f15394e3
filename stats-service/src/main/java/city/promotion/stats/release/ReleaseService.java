package city.promotion.stats.release;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Caller;
import city.promotion.stats.dataset.Datasets;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReleaseService {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2099-12-31T00:00:00Z");

    private final ReleaseRepository releases;
    private final Dissemination dissemination;
    private final Datasets datasets;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final List<PublicationCheck> checks;

    ReleaseService(
            ReleaseRepository releases,
            Dissemination dissemination,
            Datasets datasets,
            ExternalIds externalIds,
            Caller caller,
            @All List<PublicationCheck> checks) {
        this.releases = releases;
        this.dissemination = dissemination;
        this.datasets = datasets;
        this.externalIds = externalIds;
        this.caller = caller;
        this.checks = checks;
    }

    @Transactional
    Release create(ReleaseRequest request) {
        var open = datasets.filledByHand();
        if (!open.contains(request.datasetId())) {
            throw ConventionProblem.VALIDATION_FAILED
                    .problem()
                    .violation("datasetId", "one-of", String.join(", ", open));
        }
        requireRealMoment(request.embargoUntil());
        externalIds.requireFree(request.externalIds(), NOBODY);
        var release = new Release(releases.nextCode(), request);
        releases.persistAndFlush(release);
        return release;
    }

    @Transactional
    Release change(UUID id, ReleaseRequest request, ExpectedVersion expected) {
        var release = releases.lock(id);
        expected.requireSame(release.version());
        if (!release.datasetId().equals(request.datasetId())) {
            throw ConventionProblem.VALIDATION_FAILED.problem().violation("datasetId", "one-of", release.datasetId());
        }
        requireRealMoment(request.embargoUntil());
        externalIds.requireFree(request.externalIds(), id);
        release.change(request);
        releases.flush();
        return release;
    }

    @Transactional
    void discard(UUID id, ExpectedVersion expected) {
        var release = releases.lock(id);
        expected.requireSame(release.version());
        release.requireDraft();
        releases.delete(release);
    }

    @Transactional
    Release publish(UUID id, ExpectedVersion expected) {
        var release = releases.lock(id);
        expected.requireSame(release.version());
        if (release.isPublished()) {
            return release; // A publisher whose first answer was lost finds it done.
        }
        var at = dissemination.begin(release.datasetId(), release.embargoUntil());
        dissemination.requireReady(release);
        dissemination.requireNoCollision(release, at);
        checks.forEach(check -> check.check(id, release.datasetId()));
        release.publish(at, caller.name());
        releases.flush();
        dissemination.disseminate(release.id(), at);
        dissemination.announce();
        return release;
    }

    @Transactional
    Release recall(UUID id, ExpectedVersion expected) {
        var release = releases.lock(id);
        expected.requireSame(release.version());
        var wasToBegin = release.publishedAt();
        release.recall(dissemination.begin(release.datasetId(), null));
        dissemination.recall(id, wasToBegin);
        releases.flush();
        return release;
    }

    @Transactional
    Release withdraw(UUID id, WithdrawalRequest request, ExpectedVersion expected) {
        var release = releases.lock(id);
        expected.requireSame(release.version());
        if (release.isWithdrawn()) {
            return release; // A publisher whose first answer was lost finds it done.
        }
        var at = dissemination.begin(release.datasetId(), null);
        release.withdraw(at, caller.name(), request.reason());
        releases.flush();
        dissemination.announce();
        dissemination.withdraw(id, at);
        return release;
    }

    @Transactional
    void announceWhatIsDue() {
        dissemination.announce();
    }

    /** A slip in the year must not hide figures for a century. */
    private static void requireRealMoment(Instant embargoUntil) {
        if (embargoUntil != null && (embargoUntil.isBefore(EARLIEST) || embargoUntil.isAfter(LATEST))) {
            throw ConventionProblem.VALIDATION_FAILED.problem().violation("embargoUntil", "between", EARLIEST, LATEST);
        }
    }
}
