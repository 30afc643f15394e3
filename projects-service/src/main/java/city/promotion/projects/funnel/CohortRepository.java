package city.promotion.projects.funnel;

import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of signed projects some months later: steps in one statement, money in another. */
@ApplicationScoped
class CohortRepository {

    private static final String SIGNED = """
            with cohort as materialized (
              select p.id, p.track, p.agreed_amount, p.agreed_currency, r.exact as signed
              from project p join reached_stage r on r.project_id = p.id and r.stage = 'SIGNED'
              where %s
                and (cast(:year as integer) is null
                     or r.day >= make_date(:year, 1, 1) and r.day < make_date(:year + 1, 1, 1)))
            , period as (select * from unnest(cast(:periods as integer[])) as months)
            , observed as materialized (
              select h.months, c.id, c.track, cast(c.signed + make_interval(months => h.months) as date) as until
              from cohort c cross join period h
              where c.signed + make_interval(months => h.months) <= cast(:today as date))
            """.formatted(Way.CHOSEN);

    private static final String STEPS = SIGNED + """
            , able as (
              select g.track, g.stage as step from track_stage g where g.stage = any(cast(:steps as text[])))
            , figures as (
              select o.months, a.step, count(*) as able,
                     count(*) filter (where r.exact <= o.until) as reached,
                     count(*) filter (where r.project_id is not null and r.exact is null) as undated
              from observed o
              join able a on a.track = o.track
              left join reached_stage r on r.project_id = o.id and r.stage = a.step
              group by o.months, a.step)
            select h.months, s.step, (select count(*) from cohort), (select count(*) from cohort where signed is null),
                   (select count(*) from observed o where o.months = h.months),
                   coalesce(f.able, 0), coalesce(f.reached, 0), coalesce(f.undated, 0)
            from period h
            cross join unnest(cast(:steps as text[])) with ordinality as s (step, place)
            left join figures f on f.months = h.months and f.step = s.step
            order by h.months, s.place""";

    /** Month 0 stands for what was agreed, which no day limits. */
    private static final String MONEY = SIGNED + """
            , counted as (
              select o.months, m.project_id, m.currency, m.id, m.accumulation, m.amount_value, m.period_until
              from (select months, id, 'PAID_IN' as kind, until + 1 as before from observed
                    union all
                    select 0, id, 'AGREED', null from cohort where agreed_amount is null) o
              join money_entry m on m.project_id = o.id and m.kind = o.kind
                and (o.before is null or m.period_until <= o.before)
              where m.corrected_by is null and m.amount is not null and m.accumulation in ('CUR', 'ITD')
                and m.visibility = any(cast(:visible as text[])))
            , cumulated as (
              select distinct on (months, project_id, currency) months, project_id, currency, amount_value, period_until
              from counted where accumulation = 'ITD'
              order by months, project_id, currency, period_until desc, id desc)
            , singles as (
              select s.months, s.project_id, s.currency, sum(s.amount_value) as total, max(s.period_until) as until,
                     sum(s.amount_value) filter (where s.period_until <= c.period_until) as up_to
              from counted s left join cumulated c using (months, project_id, currency)
              where s.accumulation = 'CUR'
              group by s.months, s.project_id, s.currency)
            , used as (
              select months, project_id, currency,
                     money_used(money_basis(s.total, s.until, s.up_to, c.amount_value, c.period_until),
                                s.total, c.amount_value) as amount
              from singles s full join cumulated c using (months, project_id, currency))
            , promised as (
              select o.months, o.id as project_id, a.currency, a.amount
              from observed o
              join (select id, agreed_currency as currency, agreed_amount as amount from cohort where agreed_amount is not null
                    union all
                    select project_id, currency, amount from used where months = 0) a on a.id = o.id)
            , paid as (select * from used where months > 0)
            select months, currency, count(p.amount), count(*) filter (where p.amount is not null and d.amount is not null),
                   coalesce(sum(p.amount), 0), coalesce(sum(d.amount) filter (where p.amount is not null), 0),
                   coalesce(sum(d.amount) filter (where p.amount is null), 0)
            from promised p full join paid d using (months, project_id, currency)
            group by months, currency
            order by months, currency""";

    private static final Integer[] PERIODS = {3, 6, 12, 24};

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    CohortRepository(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The cohort after each period. */
    CohortReport report(CohortFilter filter) {
        Map<Integer, List<CohortReport.PaidIn>> money = new HashMap<>();
        for (var row : rows(bind(MONEY, filter))) {
            money.computeIfAbsent(number(row[0]), months -> new ArrayList<>()).add(paidIn(row));
        }
        var steps = FunnelStep.afterSigning();
        var rows = rows(bind(STEPS, filter)
                .setParameter("steps", steps.stream().map(Enum::name).toArray(String[]::new)));
        var periods = new ArrayList<CohortReport.Period>();
        for (int first = 0; first < rows.size(); first += steps.size()) {
            var months = number(rows.get(first)[0]);
            periods.add(new CohortReport.Period(
                    months,
                    number(rows.get(first)[4]),
                    rows.subList(first, first + steps.size()).stream()
                            .map(CohortRepository::step)
                            .toList(),
                    money.getOrDefault(months, List.of())));
        }
        return new CohortReport(filter.sample(), number(rows.get(0)[2]), number(rows.get(0)[3]), periods);
    }

    private Query bind(String statement, CohortFilter filter) {
        return Way.bind(
                        entities.createNativeQuery(statement),
                        caller.visible(),
                        filter.sample(),
                        filter.track(),
                        filter.eventId(),
                        filter.outcomeId(),
                        filter.campaignId())
                .setParameter("year", filter.year())
                .setParameter("periods", PERIODS)
                .setParameter("today", LocalDate.now(clock));
    }

    private static CohortReport.Step step(Object[] row) {
        var able = number(row[5]);
        var reached = number(row[6]);
        var undated = number(row[7]);
        return new CohortReport.Step(
                FunnelStep.valueOf((String) row[1]), able, reached, undated, Way.percent(reached, able - undated));
    }

    private static CohortReport.PaidIn paidIn(Object[] row) {
        var agreed = (BigDecimal) row[4];
        var paid = (BigDecimal) row[5];
        return new CohortReport.PaidIn(
                (String) row[1],
                number(row[2]),
                number(row[3]),
                Way.text(agreed),
                Way.text(paid),
                Way.percent(paid, agreed),
                Way.text((BigDecimal) row[6]));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
