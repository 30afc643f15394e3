package city.promotion.projects.blocker;

import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Figures over all blockers that the caller may see. */
@ApplicationScoped
class BlockerReportRepository {

    private static final String AGEING = """
            select nullif(o.grp, ''), count(*),
                   count(*) filter (where o.days <= 7),
                   count(*) filter (where o.days between 8 and 30),
                   count(*) filter (where o.days between 31 and 90),
                   count(*) filter (where o.days between 91 and 180),
                   count(*) filter (where o.days > 180),
                   max(o.days),
                   count(*) filter (where o.due_date < :asOf and (o.resolved_on is null or o.resolved_on > :asOf)),
                   count(*) filter (where o.escalated_on <= :asOf)
            from (select %s as grp, cast(:asOf as date) - b.raised_on as days, b.due_date, b.resolved_on, b.escalated_on
                  from blocker b join project p on p.id = b.project_id
                  where b.raised_on <= :asOf and (b.closed_on is null or b.closed_on > :asOf)
                    and b.visibility = any(cast(:visible as text[])) and p.visibility = any(cast(:visible as text[]))
                    and (cast(:category as text) is null or b.category = :category)
                    and (cast(:district as text) is null or b.district = :district)
                    and (cast(:sample as boolean) is null or b.sample = :sample)) o
            group by o.grp
            order by count(*) desc, o.grp""";

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    BlockerReportRepository(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The ages of what is not signed off, in one statement. */
    AgeingReport ageing(AgeingFilter filter) {
        var asOf = filter.asOf() == null ? LocalDate.now(clock) : filter.asOf();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        AGEING.formatted(filter.by().expression()))
                .setParameter("asOf", asOf)
                .setParameter(
                        "visible", caller.visible().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("category", filter.category())
                .setParameter("district", filter.district())
                .setParameter("sample", filter.sample())
                .getResultList();
        return new AgeingReport(
                filter.by(),
                asOf,
                rows.stream().map(BlockerReportRepository::row).toList());
    }

    private static AgeingReport.Row row(Object[] row) {
        return new AgeingReport.Row(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
