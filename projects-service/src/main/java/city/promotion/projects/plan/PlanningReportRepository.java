package city.promotion.projects.plan;

import city.promotion.conventions.security.Caller;
import city.promotion.projects.majorproject.KeyLevel;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Totals of planning lists in two statements, whatever they hold; of what the caller may see. */
@ApplicationScoped
class PlanningReportRepository {

    /** The entries in question; what a stage marks counts as long as the project stands there or beyond. */
    private static final String LISTED = """
            with listed as materialized (
              select e.id, e.level, %s as grp, e.project_id, p.track, p.stage, e.planned_start_until, e.planned_completion_until,
                     e.planned_investment
              from plan_entry e join project p on p.id = e.project_id
              where e.plan_year = :year and p.visibility = any(cast(:visible as text[]))
                and (cast(:level as text) is null or e.level = :level)
                and (cast(:category as text) is null or e.category = :category)
                and (cast(:district as text) is null or p.district_of_landing = :district)
                and (cast(:sample as boolean) is null or p.sample = :sample)
                and (cast(:source as jsonb) is null or e.sources @> cast(:source as jsonb)))
            """;

    private static final String PUNCTUAL = LISTED + """
            , reached as (
              select distinct on (s.project_id, m.mark) s.project_id, m.mark, s.effective_from
              from (select distinct project_id, track, stage from listed) l
              join track_stage here on here.track = l.track and here.stage = l.stage
              join track_stage marked on marked.track = l.track and marked.position <= here.position
              cross join lateral unnest(marked.marks) m (mark)
              join stage_record s on s.project_id = l.project_id and s.stage = marked.stage
              order by s.project_id, m.mark, s.number desc)
            , judged as (
              select l.level, l.grp, punctuality(l.planned_start_until, s.effective_from, :now) as start,
                     punctuality(l.planned_completion_until, c.effective_from, :now) as completion
              from listed l
              left join reached s on s.project_id = l.project_id and s.mark = 'START'
              left join reached c on c.project_id = l.project_id and c.mark = 'COMPLETION')
            select level, nullif(grp, ''), count(*),
                   count(*) filter (where start in ('LATE', 'OVERDUE') or completion in ('LATE', 'OVERDUE')),
                   count(*) filter (where start = 'UNPLANNED'), count(*) filter (where start = 'DUE'),
                   count(*) filter (where start = 'OVERDUE'), count(*) filter (where start = 'ON_TIME'),
                   count(*) filter (where start = 'LATE'),
                   count(*) filter (where completion = 'UNPLANNED'), count(*) filter (where completion = 'DUE'),
                   count(*) filter (where completion = 'OVERDUE'), count(*) filter (where completion = 'ON_TIME'),
                   count(*) filter (where completion = 'LATE')
            from judged
            group by level, grp
            order by array_position(array['PROVINCIAL', 'MUNICIPAL', 'DISTRICT'], level), grp""";

    private static final String MONEY = LISTED + """
            , planned as (
              select level, grp, planned_investment ->> 'unit' as unit, count(*) as projects,
                     sum(cast(planned_investment ->> 'value' as numeric)
                         * power(cast(10 as numeric), cast(planned_investment ->> 'multiplier' as integer))) as total
              from listed where planned_investment is not null
              group by level, grp, unit)
            , done as (
              select l.level, l.grp, m.currency as unit, count(*) as projects, sum(m.used) as total
              from listed l
              join money_figure m on m.year = :year and m.project_id = l.project_id and m.kind = 'COMPLETED'
                  and :seen between m.seen_from and m.seen_to
              group by l.level, l.grp, m.currency)
            select level, nullif(grp, ''), unit, coalesce(p.total, 0), coalesce(p.projects, 0), coalesce(d.total, 0),
                   coalesce(d.projects, 0)
            from planned p full join done d using (level, grp, unit)
            order by level, grp, unit""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    PlanningReportRepository(EntityManager entities, ObjectMapper json, Caller caller, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    PlanningReport totals(PlanningReportFilter filter) {
        Map<List<Object>, List<PlanningReport.Amount>> money = new HashMap<>();
        for (var row : rows(MONEY, filter)) {
            money.computeIfAbsent(group(row), any -> new ArrayList<>()).add(amount(row));
        }
        var rows = rows(PUNCTUAL, filter).stream()
                .map(row -> new PlanningReport.Row(
                        KeyLevel.valueOf((String) row[0]),
                        (String) row[1],
                        number(row[2]),
                        number(row[3]),
                        punctual(row, 4),
                        punctual(row, 9),
                        money.getOrDefault(group(row), List.of())))
                .toList();
        return new PlanningReport(filter.year(), filter.by(), rows);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement, PlanningReportFilter filter) {
        var query = entities.createNativeQuery(statement.formatted(filter.by().expression()));
        if (statement.equals(PUNCTUAL)) {
            query.setParameter("now", clock.instant());
        } else {
            query.setParameter("seen", caller.visible().size());
        }
        return bound(query, filter).getResultList();
    }

    private Query bound(Query query, PlanningReportFilter filter) {
        return query.setParameter("year", filter.year())
                .setParameter(
                        "visible", caller.visible().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "level", filter.level() == null ? null : filter.level().name())
                .setParameter(
                        "category",
                        filter.category() == null ? null : filter.category().name())
                .setParameter("district", filter.district())
                .setParameter("sample", filter.sample())
                .setParameter("source", citing(filter.source()));
    }

    private String citing(String document) {
        if (document == null) {
            return null;
        }
        ArrayNode sources = json.createArrayNode();
        sources.addObject().put("document", document);
        return sources.toString();
    }

    private static List<Object> group(Object[] row) {
        var group = new ArrayList<Object>();
        group.add(row[0]);
        group.add(row[1]);
        return group;
    }

    private static PlanningReport.Punctual punctual(Object[] row, int from) {
        return new PlanningReport.Punctual(
                number(row[from]),
                number(row[from + 1]),
                number(row[from + 2]),
                number(row[from + 3]),
                number(row[from + 4]));
    }

    private static PlanningReport.Amount amount(Object[] row) {
        var planned = (BigDecimal) row[3];
        var done = (BigDecimal) row[5];
        return new PlanningReport.Amount(
                (String) row[2],
                written(planned),
                number(row[4]),
                written(done),
                number(row[6]),
                planned.signum() == 0
                        ? null
                        : done.movePointRight(2)
                                .divide(planned, 1, RoundingMode.HALF_UP)
                                .toPlainString());
    }

    private static String written(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
