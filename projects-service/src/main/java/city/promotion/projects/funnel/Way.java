package city.promotion.projects.funnel;

import city.promotion.conventions.security.Visibility;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;

/** The beginning of each statement on the way of projects: whose way it is, and which step each reached when. */
final class Way {

    /**
     * Gives {@code seen}, the projects that the caller may see, and {@code reached}, their steps: {@code day} the first that the date
     * may mean, {@code exact} the same where the date is known to the month. A stage counts from its first record after the last
     * step back beyond it.
     */
    static final String REACHED = """
            with seen as materialized (
              select p.id, p.track, p.kind, p.sector, p.district_of_landing, p.investors, p.origin_event_id,
                     p.agreed_amount, p.agreed_currency, here.position
              from project p
              join track_stage here on here.track = p.track and here.stage = p.stage
              where p.visibility = any(cast(:visible as text[])) and p.sample = :sample
                and (cast(:track as text) is null or p.track = :track)
                and (cast(:event as uuid) is null or p.origin_event_id = :event)
                and (cast(:outcome as uuid) is null or p.origin_outcome_id = :outcome)
                and (cast(:campaign as uuid) is null or p.origin_event_id in (
                     select e.id from known_event e
                     where e.campaign_id = :campaign and e.visibility = any(cast(:visible as text[])))))
            , entered as (
              select distinct on (r.project_id, r.stage) r.project_id, r.stage, r.effective_date
              from (select r.project_id, r.stage, r.number, r.effective_date, s.position,
                           min(s.position) over (partition by r.project_id order by r.number
                                                 rows between 1 following and unbounded following) as lowest_later
                    from stage_record r
                    join seen p on p.id = r.project_id
                    join track_stage s on s.track = p.track and s.stage = r.stage) r
              where coalesce(r.lowest_later, r.position) >= r.position
              order by r.project_id, r.stage, r.number)
            , met as (
              select distinct on (l.project_id) l.project_id, m.starts
              from known_meeting_project l
              join seen p on p.id = l.project_id
              join known_meeting m on m.id = l.meeting_id
              where m.visibility = any(cast(:visible as text[]))
              order by l.project_id, m.first_day nulls last, m.id)
            , reached as materialized (
              select id, step, first_day(said) as day, said ->> 'precision' as precision,
                     case when said ->> 'precision' not in ('YEAR', 'QUARTER') then first_day(said) end as exact
              from (select p.id, 'EVENT' as step, e.starts as said
                    from seen p
                    left join known_event e on e.id = p.origin_event_id and e.visibility = any(cast(:visible as text[]))
                    where p.origin_event_id is not null
                    union all
                    select project_id, 'MEETING', starts from met
                    union all
                    select p.id, s.stage, r.effective_date
                    from seen p
                    join track_stage s on s.track = p.track and s.position <= p.position
                    left join entered r on r.project_id = p.id and r.stage = s.stage) steps)
            """;

    private Way() {}

    /** Binds what the beginning of the statement asks for. */
    static Query bind(
            Query query,
            Set<Visibility> visible,
            boolean sample,
            String track,
            UUID event,
            UUID outcome,
            UUID campaign) {
        return query.setParameter("visible", visible.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("sample", sample)
                .setParameter("track", track)
                .setParameter("event", event)
                .setParameter("outcome", outcome)
                .setParameter("campaign", campaign);
    }

    /** The part in per cent of the whole, two decimals; null without a whole. */
    static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString();
    }

    static String percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
