package city.promotion.projects.ledger;

import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums of the ledger, computed exactly by the database; of what the caller may see. */
@ApplicationScoped
class MoneyRepository {

    private static final String COUNTED = """
            with counted as (
              select m.id, m.kind, m.currency, m.accumulation, m.amount_value, m.period_from, m.period_until,
                     m.verified_by is not null as verified, extract(year from m.period_from) as year
              from money_entry m
              where m.project_id = :project and m.corrected_by is null and m.amount is not null
                and m.visibility = any(cast(:visible as text[])))
            """;

    private static final String WHOLE = COUNTED + """
            , cumulated as (
              select distinct on (kind, currency) kind, currency, id, amount_value, verified, period_until
              from counted where accumulation = 'ITD'
              order by kind, currency, period_until desc, id desc)
            , singles as (
              select s.kind, s.currency, sum(s.amount_value) as total, count(*) as entries,
                     count(*) filter (where s.verified) as verified, min(s.period_from) as first,
                     max(s.period_until) as until,
                     sum(s.amount_value) filter (where s.period_until <= c.period_until) as up_to
              from counted s left join cumulated c on c.kind = s.kind and c.currency = s.currency
              where s.accumulation = 'CUR'
              group by s.kind, s.currency)
            select a.kind, a.currency, s.total, s.entries, s.verified as s_verified, s.first, s.until - 1 as s_to,
                   c.amount_value, c.id, c.verified, c.period_until - 1 as c_to, s.up_to, b.basis,
                   money_used(b.basis, s.total, c.amount_value)
            from (select distinct kind, currency from counted) a
            left join singles s on s.kind = a.kind and s.currency = a.currency
            left join cumulated c on c.kind = a.kind and c.currency = a.currency
            cross join lateral (
              select money_basis(s.total, s.until, s.up_to, c.amount_value, c.period_until) as basis) b
            order by a.kind, a.currency""";

    private static final String BY_YEAR = COUNTED + """
            , latest as (
              select distinct on (kind, currency, year) kind, currency, year, id, amount_value, verified, period_until
              from counted where accumulation = 'YTD'
              order by kind, currency, year, period_until desc, id desc)
            select l.kind, l.currency, cast(l.year as integer) as year, l.amount_value, l.id, l.verified,
                   l.period_until - 1 as until,
                   (select sum(s.amount_value) from counted s
                    where s.accumulation = 'CUR' and s.kind = l.kind and s.currency = l.currency and s.year = l.year
                      and s.period_until <= l.period_until) as up_to
            from latest l
            order by l.kind, l.currency, l.year""";

    private static final String OF_PROJECTS = """
              (cast(:kind as text) is null or m.kind = :kind)
              and (cast(:currency as text) is null or m.currency = :currency)
              and p.visibility = any(cast(:visible as text[]))
              and (cast(:district as text) is null or p.district_of_landing = :district)
              and (cast(:planYear as integer) is null or p.plan_year = :planYear)
              and (cast(:event as uuid) is null or p.origin_event_id = :event)
              and (cast(:sample as boolean) is null or p.sample = :sample)
            """;

    /** Over all time, of what is kept for each project. */
    private static final String WHOLE_REPORT = """
            select nullif(grp, ''), kind, currency, sum(singles), coalesce(sum(entries), 0), sum(cumulated), sum(used), count(*),
                   count(*) filter (where by_singles)
            from (select %s as grp, m.*
                  from money_figure m join project p on p.id = m.project_id
                  where m.year %s 0 and :level between m.seen_from and m.seen_to and %s) figures
            group by grp, kind, currency
            order by grp, kind, currency""";

    /** Of some span of time, of the entries themselves; in an order that the index on entries that count has already. */
    private static final String REPORT = """
            with cumulated as (
              select distinct on (project_id, kind, currency, grp) project_id, kind, currency, grp, amount_value, period_until
              from (select m.project_id, m.kind, m.currency, %1$s as grp, m.amount_value, m.period_until, m.id
                    from money_entry m join project p on p.id = m.project_id
                    where %2$s and m.accumulation = :cumulation
                      and (cast(:from as date) is null
                           or m.accumulation = 'YTD' and cast(date_trunc('year', m.period_from) as date) >= :from)) c
              order by project_id, kind, currency, grp, period_until desc, id desc)
            , singles as (
              select s.project_id, s.kind, s.currency, s.grp, sum(s.amount_value) as total, count(*) as entries,
                     max(s.period_until) as until,
                     sum(s.amount_value) filter (where s.period_until <= c.period_until) as up_to
              from (select m.project_id, m.kind, m.currency, %1$s as grp, m.amount_value, m.period_until
                    from money_entry m join project p on p.id = m.project_id
                    where %2$s and m.accumulation = 'CUR'
                      and (cast(:from as date) is null or m.period_from >= :from)) s
              left join cumulated c using (project_id, kind, currency, grp)
              group by s.project_id, s.kind, s.currency, s.grp)
            , of_project as (
              select project_id, kind, currency, grp, s.total, s.entries, c.amount_value as cumulated,
                     money_basis(s.total, s.until, s.up_to, c.amount_value, c.period_until) as basis
              from singles s full join cumulated c using (project_id, kind, currency, grp))
            select nullif(grp, ''), kind, currency, sum(total), coalesce(sum(entries), 0), sum(cumulated),
                   sum(money_used(basis, total, cumulated)), count(*),
                   count(*) filter (where basis in ('ONLY_SINGLE_PERIODS', 'SINGLE_PERIODS_REACH_FURTHER'))
            from of_project
            group by grp, kind, currency
            order by grp, kind, currency""";

    private static final String COUNTING = """
            m.corrected_by is null and m.amount is not null and m.visibility = any(cast(:visible as text[]))
            and (cast(:until as date) is null or m.period_until <= :until) and
            """;

    private final EntityManager entities;
    private final Caller caller;

    MoneyRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** What the ledger of a project says, each kind in each currency. */
    List<MoneyFigure> figures(UUID projectId) {
        Map<String, List<MoneyFigure.YearToDate>> years = new HashMap<>();
        for (var row : rows(visible(entities.createNativeQuery(BY_YEAR)).setParameter("project", projectId))) {
            years.computeIfAbsent(row[0] + " " + row[1], key -> new ArrayList<>())
                    .add(new MoneyFigure.YearToDate(((Number) row[2]).intValue(), cumulated(row, 3)));
        }
        var figures = new ArrayList<MoneyFigure>();
        for (var row : rows(visible(entities.createNativeQuery(WHOLE)).setParameter("project", projectId))) {
            figures.add(new MoneyFigure(
                    MoneyKind.valueOf((String) row[0]),
                    (String) row[1],
                    row[2] == null
                            ? null
                            : new MoneyFigure.SinglePeriods(
                                    text(row[2]), number(row[3]), number(row[4]), day(row[5]), day(row[6])),
                    row[7] == null ? null : cumulated(row, 7),
                    years.getOrDefault(row[0] + " " + row[1], List.of()),
                    text(row[13]),
                    row[12] == null ? MoneyBasis.ONLY_YEAR_TO_DATE : MoneyBasis.valueOf((String) row[12])));
        }
        return figures;
    }

    /** The sums that the filter asks for, in one statement. */
    List<MoneyReport.Row> sums(MoneyReportFilter filter) {
        var query = visible(filter.from() == null && filter.to() == null ? whole(filter.by()) : ofSpan(filter))
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().name())
                .setParameter("currency", filter.currency())
                .setParameter("district", filter.district())
                .setParameter("planYear", filter.planYear())
                .setParameter("event", filter.originEventId())
                .setParameter("sample", filter.sample());
        return rows(query).stream()
                .map(row -> new MoneyReport.Row(
                        (String) row[0],
                        MoneyKind.valueOf((String) row[1]),
                        (String) row[2],
                        text(row[3]),
                        number(row[4]),
                        text(row[5]),
                        text(row[6]),
                        number(row[7]),
                        number(row[8]),
                        number(row[7]) - number(row[8])))
                .toList();
    }

    private Query whole(MoneyDimension by) {
        return entities.createNativeQuery(WHOLE_REPORT.formatted(by.keptExpression(), by.keptYears(), OF_PROJECTS))
                .setParameter("level", caller.visible().size());
    }

    private Query ofSpan(MoneyReportFilter filter) {
        return entities.createNativeQuery(REPORT.formatted(filter.by().expression(), COUNTING + OF_PROJECTS))
                .setParameter("cumulation", filter.by().cumulation().name())
                .setParameter("from", filter.from())
                .setParameter("until", filter.until());
    }

    /** Columns: value, id, verified, last day, sum of single periods up to there. */
    private static MoneyFigure.Cumulated cumulated(Object[] row, int at) {
        var value = (BigDecimal) row[at];
        var singles = (BigDecimal) row[at + 4];
        return new MoneyFigure.Cumulated(
                text(value),
                (UUID) row[at + 1],
                (Boolean) row[at + 2],
                day(row[at + 3]),
                text(singles),
                singles == null ? null : text(value.subtract(singles)));
    }

    private Query visible(Query query) {
        return query.setParameter(
                "visible", caller.visible().stream().map(Enum::name).toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static String text(Object amount) {
        return MoneyComparison.text((BigDecimal) amount);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static LocalDate day(Object day) {
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }
}
