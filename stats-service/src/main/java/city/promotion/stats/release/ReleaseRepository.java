package city.promotion.stats.release;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Releases, as far as the caller may see them: an embargoed one does not exist for those who do not prepare it. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<Release, UUID> {

    private static final Listing RELEASES = Listing.of(
            "Release r",
            "r",
            SortOrder.byInstant("createdAt", "r.stamp.createdAt"),
            SortOrder.byText("code", "r.code"));

    private final Caller caller;
    private final Clock clock;

    ReleaseRepository(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Page<Release> page(ReleaseFilter filter, PageRequest request) {
        var now = clock.instant();
        var conditions = new Conditions()
                .visible("r", caller.visible())
                .and("r.datasetId = :datasetId", "datasetId", filter.datasetId())
                .and("r.kind = :kind", "kind", filter.kind())
                .and("r.visibility = :visibility", "visibility", filter.visibility())
                .and("r.code = :code", "code", filter.code())
                .source("r", filter.source())
                .externalId("r", filter.externalId());
        if (!prepares()) {
            conditions.and("r.publishedAt <= :now", "now", now);
        }
        if (filter.status() != null) {
            switch (filter.status()) {
                case DRAFT -> conditions.and("r.publishedAt is null");
                case SCHEDULED -> conditions.and("r.publishedAt > :statusAt", "statusAt", now);
                case PUBLISHED ->
                    conditions.and("r.publishedAt <= :statusAt and r.withdrawnAt is null", "statusAt", now);
                case WITHDRAWN -> conditions.and("r.withdrawnAt is not null");
            }
        }
        return RELEASES.page(getEntityManager(), Release.class, conditions, request);
    }

    /** The release, if the caller may see it. */
    Optional<Release> findSeen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen);
    }

    Release require(UUID id) {
        return findSeen(id).orElseThrow(() -> ReleaseProblem.NOT_FOUND.problem(id));
    }

    /** The release, locked until the transaction ends, so that it is filled and published by one at a time. */
    Release lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isSeen)
                .orElseThrow(() -> ReleaseProblem.NOT_FOUND.problem(id));
    }

    String nextCode() {
        var number = (Number) getEntityManager()
                .createNativeQuery("select nextval('release_code')", Long.class)
                .getSingleResult();
        return String.format(
                "RL-%d-%04d", clock.instant().atZone(clock.getZone()).getYear(), number.longValue());
    }

    private boolean isSeen(Release release) {
        return caller.maySee(release.visibility()) && (prepares() || release.isOut(now()));
    }

    private boolean prepares() {
        return caller.has(Roles.EDITOR) || caller.has(Roles.AUDITOR);
    }

    private Instant now() {
        return clock.instant();
    }
}
