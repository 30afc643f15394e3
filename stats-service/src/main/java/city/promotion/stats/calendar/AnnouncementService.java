package city.promotion.stats.calendar;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class AnnouncementService {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2099-12-31T00:00:00Z");

    private final AnnouncementRepository announcements;
    private final Datasets datasets;
    private final ExternalIds externalIds;

    AnnouncementService(AnnouncementRepository announcements, Datasets datasets, ExternalIds externalIds) {
        this.announcements = announcements;
        this.datasets = datasets;
        this.externalIds = externalIds;
    }

    @Transactional
    Announcement create(AnnouncementRequest request) {
        check(request, NOBODY);
        var announcement = new Announcement(request);
        announcements.persistAndFlush(announcement);
        return announcement;
    }

    @Transactional
    Announcement change(UUID id, AnnouncementRequest request, ExpectedVersion expected) {
        var announcement = announcements.require(id);
        expected.requireSame(announcement.version());
        check(request, id);
        announcement.change(request);
        announcements.flush();
        return announcement;
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var announcement = announcements.require(id);
        expected.requireSame(announcement.version());
        announcements.delete(announcement);
    }

    private void check(AnnouncementRequest request, UUID owner) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        if (datasets.find(request.datasetId()).isEmpty()) {
            problem.violation("datasetId", "one-of", String.join(", ", datasets.ids()));
        }
        if (request.period() != null && Period.parse(request.period()).isEmpty()) {
            problem.violation("period", "one-of", "2024, 2024-Q1, 2024-03 …");
        }
        if (request.plannedFor().isBefore(EARLIEST) || request.plannedFor().isAfter(LATEST)) {
            problem.violation("plannedFor", "between", EARLIEST, LATEST);
        }
        problem.throwIfViolated();
        externalIds.requireFree(request.externalIds(), owner);
    }
}
