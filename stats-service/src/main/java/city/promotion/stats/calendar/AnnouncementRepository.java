package city.promotion.stats.calendar;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Announcements as far as the caller may see them, and what the calendar shows beside them. */
@ApplicationScoped
class AnnouncementRepository implements PanacheRepositoryBase<Announcement, UUID> {

    private static final Listing ANNOUNCEMENTS =
            Listing.of("Announcement a", "a", SortOrder.byInstant("plannedFor", "a.plannedFor"));

    private final Caller caller;

    AnnouncementRepository(Caller caller) {
        this.caller = caller;
    }

    Page<Announcement> page(AnnouncementFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("a", caller.visible())
                .and("a.datasetId = :datasetId", "datasetId", filter.datasetId())
                .and("a.plannedFor >= :from", "from", filter.from())
                .and("a.plannedFor < :to", "to", filter.to())
                .source("a", filter.source())
                .externalId("a", filter.externalId());
        return ANNOUNCEMENTS.page(getEntityManager(), Announcement.class, conditions, request);
    }

    Announcement require(UUID id) {
        return findByIdOptional(id)
                .filter(announcement -> caller.maySee(announcement.visibility()))
                .orElseThrow(() -> AnnouncementProblem.NOT_FOUND.problem(id));
    }

    /** The newest dates first; a release under embargo is none of them, whoever asks. */
    List<CalendarDate> dates(String datasetId, Instant now, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select id, dataset_id, kind, cast(title as text), at, cast(status as text), updated_at, version
                        from (
                            select a.id, a.dataset_id, a.kind, a.title, a.planned_for as at, 'PLANNED' as status, a.updated_at, a.version
                            from announcement a where a.visibility in (:visible) and (:dataset = '' or a.dataset_id = :dataset)
                            union all
                            select r.id, r.dataset_id, r.kind, r.title, r.published_at,
                                case when r.withdrawn_at is null then 'PUBLISHED' else 'WITHDRAWN' end,
                                coalesce(r.withdrawn_at, r.published_at), r.version
                            from release r where r.visibility in (:visible) and (:dataset = '' or r.dataset_id = :dataset)
                                and r.published_at <= :now) as date
                        order by at desc, id limit :most""", Object[].class)
                .setParameter("visible", names(caller.visible()))
                .setParameter("dataset", datasetId == null ? "" : datasetId)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> CalendarDate.of((Object[]) row))
                .toList();
    }

    private static List<String> names(Set<Visibility> visible) {
        return visible.stream().map(Visibility::name).sorted().toList();
    }
}
