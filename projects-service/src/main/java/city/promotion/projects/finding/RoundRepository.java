package city.promotion.projects.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks at projects by the rules, one statement a rule, and notes what they say. */
@ApplicationScoped
class RoundRepository {

    /**
     * Compares what a rule finds with what is on record: new findings are added, those whose facts changed are written anew,
     * and those that no longer hold are cleared. A rule that is switched off finds nothing.
     */
    private static final String ROUND = """
            with found as (
              %s)
            , cleared as (
              update finding f set cleared_at = :now, updated_at = :now
              where f.rule = :rule and f.cleared_at is null %s
                and f.project_id not in (select n.project_id from found n)
              returning f.id)
            , noted as (
              insert into finding (project_id, rule, severity_rank, since, detail, found_at, updated_at)
              select n.project_id, r.code, r.severity_rank, n.since, jsonb_strip_nulls(n.detail), :now, :now
              from found n join finding_rule r on r.code = :rule
              on conflict (project_id, rule) where cleared_at is null do update
              set since = excluded.since, detail = excluded.detail, updated_at = excluded.updated_at
              where (finding.since, finding.detail) is distinct from (excluded.since, excluded.detail)
              returning old.id is null as is_new)
            select (select count(*) from noted where is_new), (select count(*) from cleared)""";

    /** Projects that move, with their rule and the place of their stage; %s is the scope. */
    private static final String ACTIVE = """
            from project p
            join finding_rule r on r.code = :rule and r.enabled
            join track_stage here on here.track = p.track and here.stage = p.stage
            """;

    private static final String MOVES = " p.status in ('ON_TRACK', 'AT_RISK', 'DELAYED') %s ";

    /** The day after the project came to the stage "reached", or to the next one when that was skipped. */
    private static final String COUNTED = """
            join lateral (
              select cast(timezone('Asia/Shanghai', partial_date_latest(s.effective_date)) as date) as day
              from stage_record s join track_stage w on w.track = p.track and w.stage = s.stage
              where s.project_id = p.id and s.effective_date is not null
                and w.position between reached.position and here.position
              order by w.position, s.number desc limit 1) counted on true
            """;

    private static final String STARTED = """
            join track_stage reached
              on reached.track = p.track and 'START' = any(reached.marks) and reached.position <= here.position
            """ + COUNTED;

    private static final String SIGNED_NOT_STARTED = """
            select p.id as project_id, counted.day + cast(r.parameters ->> 'days' as integer) as since,
                   jsonb_build_object('counted', counted.day) as detail
            """ + ACTIVE
            + """
            join track_stage reached on reached.track = p.track and reached.stage = 'SIGNED' and reached.position <= here.position
            join track_stage goal on goal.track = p.track and 'START' = any(goal.marks) and here.position < goal.position
            """ + COUNTED + "where" + MOVES
            + "and counted.day + cast(r.parameters ->> 'days' as integer) <= cast(:today as date)";

    private static final String NO_MONEY_AFTER_START = """
            select p.id as project_id, due.day as since, jsonb_build_object('counted', counted.day) as detail
            """ + ACTIVE + STARTED + """
            cross join lateral (
              select cast(counted.day + make_interval(months => cast(r.parameters ->> 'months' as integer)) as date) as day) due
            where""" + MOVES + """
              and due.day <= cast(:today as date)
              and not exists (
                select from money_entry m
                where m.project_id = p.id and m.kind = 'PAID_IN' and m.corrected_by is null and m.amount_value > 0)""";

    /**
     * Money of several ways of telling is never added: within a year as the ledger chooses, and then the larger of the sum of
     * the years and the latest figure cumulated from the beginning. Where money came in another currency as well, the share is
     * not known and nothing is found.
     */
    private static final String PAID_BELOW_SHARE = """
            select p.id as project_id, due.day as since, jsonb_build_object(
                     'counted', counted.day, 'currency', p.agreed_currency,
                     'agreed', cast(trim_scale(p.agreed_amount) as text), 'paid', cast(trim_scale(money.paid) as text),
                     'needed', cast(trim_scale(p.agreed_amount * share.percent / 100 - money.paid) as text)) as detail
            """ + ACTIVE + STARTED + """
            cross join lateral (select cast(r.parameters ->> 'percent' as numeric) as percent) share
            cross join lateral (
              select cast(counted.day + make_interval(months => cast(r.parameters ->> 'months' as integer)) as date) as day) due
            left join lateral (
              select m.amount_value as total from money_entry m
              where m.project_id = p.id and m.kind = 'PAID_IN' and m.corrected_by is null and m.amount is not null
                and m.currency = p.agreed_currency and m.accumulation = 'ITD'
              order by m.period_until desc, m.id desc limit 1) whole on true
            left join lateral (
              select sum(money_used(money_basis(y.singles, y.until, y.up_to, y.ytd, y.ytd_until), y.singles, y.ytd)) as total
              from (select sum(e.amount_value) filter (where e.accumulation = 'CUR') as singles,
                           max(e.period_until) filter (where e.accumulation = 'CUR') as until,
                           sum(e.amount_value) filter (
                             where e.accumulation = 'CUR' and e.period_until <= e.ytd_until) as up_to,
                           max(e.ytd) as ytd, max(e.ytd_until) as ytd_until
                    from (select m.accumulation, m.amount_value, m.period_until, date_part('year', m.period_from) as year,
                                 first_value(case when m.accumulation = 'YTD' then m.amount_value end) over latest as ytd,
                                 first_value(case when m.accumulation = 'YTD' then m.period_until end) over latest as ytd_until
                          from money_entry m
                          where m.project_id = p.id and m.kind = 'PAID_IN' and m.corrected_by is null
                            and m.amount is not null and m.currency = p.agreed_currency and m.accumulation in ('CUR', 'YTD')
                          window latest as (
                            partition by date_part('year', m.period_from)
                            order by m.accumulation = 'YTD' desc, m.period_until desc, m.id desc)) e
                    group by e.year) y) years on true
            cross join lateral (select coalesce(greatest(whole.total, years.total), 0) as paid) money
            where""" + MOVES + """
              and due.day <= cast(:today as date) and p.agreed_amount > 0
              and money.paid * 100 < p.agreed_amount * share.percent
              and not exists (
                select from money_entry m
                where m.project_id = p.id and m.kind = 'PAID_IN' and m.corrected_by is null and m.amount is not null
                  and m.currency <> p.agreed_currency)""";

    private static final String MILESTONE_OVERDUE =
            """
            select p.id as project_id, min(late.due) + min(late.grace) as since, jsonb_build_object(
                     'count', count(*), 'due', min(late.due) - 1,
                     'recordId', (array_agg(late.id order by late.due, late.id))[1]) as detail
            """ + ACTIVE + """
            cross join lateral (
              select m.id, cast(timezone('Asia/Shanghai', m.planned_until) as date) as due,
                     cast(r.parameters ->> 'days' as integer) as grace
              from milestone m where m.project_id = p.id and m.met_from is null) late
            where""" + MOVES + "and late.due + late.grace <= cast(:today as date) group by p.id";

    private static final String BLOCKER_OVERDUE =
            """
            select p.id as project_id, min(late.due) + 1 + min(late.grace) as since, jsonb_build_object(
                     'count', count(*), 'due', min(late.due),
                     'recordId', (array_agg(late.id order by late.due, late.id))[1]) as detail
            """ + ACTIVE + """
            cross join lateral (
              select b.id, b.due_date as due, cast(r.parameters ->> 'days' as integer) as grace
              from blocker b where b.project_id = p.id and b.outstanding and b.due_date is not null) late
            where""" + MOVES + "and late.due + late.grace < cast(:today as date) group by p.id";

    /**
     * An entry tells of contact on the day of which it tells, but not after the day on which it was made: a plan for next year
     * is contact of today, and a payment of last year entered today is none. Meetings of events-service tell once their day has
     * come; a meeting without a date tells nothing.
     */
    private static final String NO_CONTACT = """
            select p.id as project_id, heard.day + cast(r.parameters ->> 'days' as integer) as since,
                   jsonb_build_object('lastContact', heard.day) as detail
            """ + ACTIVE + """
            cross join lateral (
              select coalesce(max(cast(timezone('Asia/Shanghai', e.at) as date)), cast(timezone('Asia/Shanghai', p.created_at) as date)) as day
              from (select least(s.effective_from, s.created_at) as at from stage_record s
                    where s.project_id = p.id and s.effective_from is not null
                    union all
                    select c.created_at from status_change c where c.project_id = p.id
                    union all
                    select least(timezone('Asia/Shanghai', cast(m.period_until - 1 as timestamp)), m.created_at) from money_entry m
                    where m.project_id = p.id
                    union all
                    select least(m.met_from, m.updated_at) from milestone m where m.project_id = p.id and m.met_from is not null
                    union all
                    select least(timezone('Asia/Shanghai', cast(b.raised_on as timestamp)), b.created_at) from blocker b
                    where b.project_id = p.id
                    union all
                    select least(timezone('Asia/Shanghai', cast(l.on_day as timestamp)), l.created_at)
                    from blocker b join blocker_log_entry l on l.blocker_id = b.id where b.project_id = p.id
                    union all
                    select least(timezone('Asia/Shanghai', cast(d.issued_on as timestamp)), d.created_at) from evidence_file d
                    where d.project_id = p.id and d.removed_at is null
                    union all
                    select timezone('Asia/Shanghai', cast(k.first_day as timestamp))
                    from known_meeting_project n join known_meeting k on k.id = n.meeting_id
                    where n.project_id = p.id and k.first_day <= cast(:today as date)) e) heard
            where""" + MOVES + """
              and here.position < (select max(w.position) from track_stage w where w.track = p.track)
              and heard.day + cast(r.parameters ->> 'days' as integer) <= cast(:today as date)""";

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("SIGNED_NOT_STARTED", SIGNED_NOT_STARTED);
        RULES.put("NO_MONEY_AFTER_START", NO_MONEY_AFTER_START);
        RULES.put("PAID_BELOW_SHARE", PAID_BELOW_SHARE);
        RULES.put("MILESTONE_OVERDUE", MILESTONE_OVERDUE);
        RULES.put("BLOCKER_OVERDUE", BLOCKER_OVERDUE);
        RULES.put("NO_CONTACT", NO_CONTACT);
    }

    private final EntityManager entities;

    RoundRepository(EntityManager entities) {
        this.entities = entities;
    }

    boolean isAnyStale() {
        return (Boolean) entities.createNativeQuery("select exists (select from finding_stale)", Boolean.class)
                .getSingleResult();
    }

    /**
     * Lets one round at a time look, over all instances, until its transaction ends: a later round sees what the earlier one
     * saw and more, and never writes an older truth over a newer one.
     */
    void hold() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('findings', 0)) as text)")
                .getSingleResult();
    }

    /** Takes the marks of some projects that changed. */
    @SuppressWarnings("unchecked")
    List<UUID> takeStale(int most) {
        return entities.createNativeQuery("""
                        with taken as (
                          delete from finding_stale
                          where project_id in (select distinct project_id from finding_stale limit :most)
                          returning project_id)
                        select distinct project_id from taken""", UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** Opens the round of a day, unless there is one. */
    void begin(LocalDate day) {
        entities.createNativeQuery(
                        "insert into finding_round (day) values (:day) on conflict on constraint finding_round_pkey do nothing")
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Begins the round of a day from the beginning. */
    void beginAnew(LocalDate day) {
        entities.createNativeQuery("""
                        insert into finding_round (day) values (:day)
                        on conflict on constraint finding_round_pkey do update set reached = default, done_at = null""").setParameter("day", day).executeUpdate();
    }

    /** The projects that the round of the day comes to next; none when it is done. */
    @SuppressWarnings("unchecked")
    List<UUID> next(LocalDate day, int most) {
        return entities.createNativeQuery("""
                        select p.id from project p
                        where p.id > (select r.reached from finding_round r where r.day = :day and r.done_at is null)
                        order by p.id limit :most""", UUID.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }

    void reach(LocalDate day, UUID last) {
        entities.createNativeQuery("update finding_round set reached = :last where day = :day")
                .setParameter("last", last)
                .setParameter("day", day)
                .executeUpdate();
    }

    void finish(LocalDate day, Instant now) {
        entities.createNativeQuery("update finding_round set done_at = :now where day = :day and done_at is null")
                .setParameter("now", now)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Looks by every rule at those projects. */
    Recomputation look(List<UUID> projects, LocalDate today, Instant now) {
        var whole = new Recomputation(today, 0, 0);
        for (var rule : RULES.keySet()) {
            whole = look(rule, projects, whole, now);
        }
        return whole;
    }

    /** Looks by one rule at all projects. */
    void look(String rule, LocalDate today, Instant now) {
        look(rule, null, new Recomputation(today, 0, 0), now);
    }

    /** Gives the findings of a rule its weight. */
    void weigh(String rule) {
        entities.createNativeQuery("""
                        update finding f set severity_rank = r.severity_rank
                        from finding_rule r
                        where r.code = :rule and f.rule = r.code and f.severity_rank <> r.severity_rank""").setParameter("rule", rule).executeUpdate();
    }

    private Recomputation look(String rule, List<UUID> projects, Recomputation before, Instant now) {
        var found = RULES.get(rule).formatted(projects == null ? "" : "and p.id = any(cast(:projects as uuid[]))");
        var query = entities.createNativeQuery(ROUND.formatted(
                        found, projects == null ? "" : "and f.project_id = any(cast(:projects as uuid[]))"))
                .setParameter("rule", rule)
                .setParameter("today", before.asOf())
                .setParameter("now", now);
        if (projects != null) {
            query.setParameter("projects", projects.toArray(UUID[]::new));
        }
        var counts = (Object[]) query.getSingleResult();
        return before.plus(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }
}
