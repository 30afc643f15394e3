package city.promotion.projects.milestone;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MilestoneRepository {

    private static final Listing MILESTONES = Listing.of(
            "Milestone m join Project p on p.id = m.projectId", "m", SortOrder.byInstant("planned", "m.plannedUntil"));
    private static final String OVERDUE =
            "m.metFrom is null and m.plannedUntil <= :now and cast(p.status as String) not in ('TERMINATED', 'TRANSFERRED', 'DONE')";

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    MilestoneRepository(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    Page<Milestone> matching(MilestoneFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .and("m.kind = :kind", "kind", filter.kind())
                .and("m.plannedUntil > :dueFrom", "dueFrom", begin(filter.dueFrom()))
                .and(
                        "m.plannedUntil <= :dueUntil",
                        "dueUntil",
                        filter.dueUntil() == null
                                ? null
                                : begin(filter.dueUntil().plusDays(1)))
                .and("m.projectId = :projectId", "projectId", filter.projectId())
                .and("p.districtOfLanding = :district", "district", filter.district())
                .and("p.stage = :stage", "stage", filter.stage())
                .and("p.sample = :sample", "sample", filter.sample())
                .source("m", filter.source())
                .externalId("m", filter.externalId());
        if (filter.overdue() != null) {
            conditions.and(filter.overdue() ? OVERDUE : "not (" + OVERDUE + ")", "now", clock.instant());
        }
        if (filter.met() != null) {
            conditions.and("m.metFrom is " + (filter.met() ? "not null" : "null"));
        }
        return MILESTONES.page(entities, Milestone.class, conditions, request);
    }

    /** The milestone, or 404 when the project has none with that id. */
    Milestone require(UUID projectId, UUID id) {
        var milestone = entities.find(Milestone.class, id);
        if (milestone == null || !milestone.projectId().equals(projectId)) {
            throw MilestoneProblem.NOT_FOUND.problem(id);
        }
        return milestone;
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Milestone write(Milestone milestone) {
        entities.persist(milestone);
        entities.flush();
        return reread(milestone);
    }

    /** Writes new ones together. */
    List<Milestone> writeAll(List<Milestone> fresh) {
        fresh.forEach(entities::persist);
        entities.flush();
        return fresh;
    }

    Milestone reread(Milestone milestone) {
        entities.refresh(milestone);
        return milestone;
    }

    void remove(Milestone milestone) {
        entities.remove(milestone);
        entities.flush();
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(PartialDate.HOME).toInstant();
    }
}
