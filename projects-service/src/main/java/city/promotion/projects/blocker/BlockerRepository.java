package city.promotion.projects.blocker;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BlockerRepository implements PanacheRepositoryBase<Blocker, UUID> {

    /** A blocker is seen by those who may see both it and its project. */
    private static final String FROM = "Blocker b join Project p on p.id = b.projectId";

    private static final Listing BLOCKERS = Listing.of(
            FROM,
            "b",
            SortOrder.byText("code", "b.code"),
            new SortOrder("dueDate", "b.dueOrder", LocalDate::parse),
            new SortOrder("raisedOn", "b.raisedOn", LocalDate::parse),
            SortOrder.byNumber("severity", "b.severityRank"),
            SortOrder.byText("unit", "b.unitName"),
            SortOrder.byInstant("updatedAt", "b.stamp.updatedAt"));

    private static final Listing MONTHLY = Listing.of(
            FROM,
            "b",
            SortOrder.byText("unit", "b.unitName"),
            new SortOrder("dueDate", "b.dueOrder", LocalDate::parse),
            SortOrder.byText("code", "b.code"));

    private final Caller caller;
    private final Clock clock;

    BlockerRepository(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The blocker, if there is one that the caller may see; whose project the caller may see as well. */
    Blocker require(UUID id) {
        return find(
                        "from " + FROM + " where b.id = ?1 and b.visibility in ?2 and p.visibility in ?2",
                        id,
                        caller.visible())
                .firstResultOptional()
                .orElseThrow(() -> BlockerProblem.NOT_FOUND.problem(id));
    }

    Page<Blocker> matching(UUID projectId, BlockerFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .visible("b", caller.visible())
                .and("b.projectId = :projectId", "projectId", projectId)
                .and("b.status = :status", "status", filter.status())
                .and("b.severity = :severity", "severity", filter.severity())
                .and("b.category = :category", "category", filter.category())
                .and(named("b.responsibleUnit", "unit"), "unit", filter.unit())
                .and(named("b.responsiblePerson", "person"), "person", filter.person())
                .and("b.district = :district", "district", filter.district())
                .and("b.outstanding = :outstanding", "outstanding", filter.outstanding())
                .and("b.escalatedTo = :escalatedTo", "escalatedTo", filter.escalatedTo())
                .and("b.dueDate is not null and b.dueOrder >= :dueFrom", "dueFrom", filter.dueFrom())
                .and("b.dueDate is not null and b.dueOrder <= :dueTo", "dueTo", filter.dueTo())
                .and("b.sample = :sample", "sample", filter.sample())
                .and("b.visibility = :visibility", "visibility", filter.visibility())
                .and("b.code = :code", "code", filter.code())
                .source("b", filter.source())
                .externalId("b", filter.externalId());
        if (filter.overdue() != null) {
            conditions.and(
                    filter.overdue()
                            ? "b.outstanding = true and b.dueOrder < :today"
                            : "(b.outstanding = false or b.dueOrder >= :today)",
                    "today",
                    LocalDate.now(clock));
        }
        if (filter.escalated() != null) {
            conditions.and("b.escalatedTo is " + (filter.escalated() ? "not null" : "null"));
        }
        return BLOCKERS.page(getEntityManager(), Blocker.class, conditions, request);
    }

    /** What was to be acted on or signed off in the month: raised before its end and not signed off before its beginning. */
    Page<MonthlyBlocker> ofMonth(YearMonth month, MonthlyFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .visible("b", caller.visible())
                .and("b.raisedOn <= :lastDay", "lastDay", month.atEndOfMonth())
                .and("(b.closedOn is null or b.closedOn >= :firstDay)", "firstDay", month.atDay(1))
                .and(named("b.responsibleUnit", "unit"), "unit", filter.unit())
                .and("b.district = :district", "district", filter.district())
                .and("b.sample = :sample", "sample", filter.sample());
        return MONTHLY.page(
                        getEntityManager(),
                        MonthlyBlocker.Row.class,
                        "new " + MonthlyBlocker.Row.class.getName() + "(b, p.code, p.name)",
                        conditions,
                        request)
                .map(row -> MonthlyBlocker.from(row, month, LocalDate.now(clock)));
    }

    /** The next numbers of the codes for people, BL-2024-0001. */
    List<Long> nextNumbers(int count) {
        return getEntityManager()
                .createNativeQuery("select nextval('blocker_code') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    private static String named(String texts, String parameter) {
        return "cast(sql('json_texts(?) @> to_jsonb(cast(? as text))', " + texts + ", :" + parameter
                + ") as Boolean) = true";
    }
}
