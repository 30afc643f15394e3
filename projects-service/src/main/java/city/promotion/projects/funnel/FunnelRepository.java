package city.promotion.projects.funnel;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The way of projects from step to step, in one statement. */
@ApplicationScoped
class FunnelRepository {

    /**
     * Projects that belong to the same groups are counted together first. The total is a group of its own with an empty name, so that a
     * project of two groups counts once in it.
     */
    private static final String FUNNEL = """
            with step as (
              select * from unnest(cast(:steps as text[]), cast(:befores as text[])) with ordinality as s (step, before, place))
            , able as materialized (
              select t.code as track, s.step, s.before
              from track t join step s
                on s.step in ('EVENT', 'MEETING')
                or exists (select from track_stage g where g.track = t.code and g.stage = s.step))
            , met as materialized (
              select distinct on (l.project_id) l.project_id, m.first_day as day, m.starts ->> 'precision' as precision,
                     case when m.starts ->> 'precision' not in ('YEAR', 'QUARTER') then m.first_day end as exact
              from known_meeting_project l
              join known_meeting m on m.id = l.meeting_id
              where m.visibility = any(cast(:visible as text[]))
              order by l.project_id, m.first_day nulls last, m.id)
            , dated as materialized (
              select p.id, p.track, p.agreed_amount, p.agreed_currency, p.origin_event_id is not null as from_event, p.event_exact,
                     p.met, p.met_exact, p.deciding_day, %s as groups
              from (select p.id, p.track, p.kind, p.sector, p.district_of_landing, p.investor_countries, p.origin_event_id,
                           p.agreed_amount, p.agreed_currency,
                           case when e.starts ->> 'precision' not in ('YEAR', 'QUARTER') then e.first_day end as event_exact,
                           m.project_id is not null as met, m.exact as met_exact,
                           case :dateOf when 'EVENT' then e.first_day when 'MEETING' then m.day else d.day end as deciding_day,
                           case :dateOf when 'EVENT' then e.starts ->> 'precision' when 'MEETING' then m.precision else d.precision
                           end as deciding_precision
                    from project p
                    left join known_event e on e.id = p.origin_event_id and e.visibility = any(cast(:visible as text[]))
                    left join met m on m.project_id = p.id
                    left join reached_stage d on d.project_id = p.id and d.stage = :dateOf
                    where %s) p)
            , chosen as (
              select * from dated
              where (cast(:from as date) is null or deciding_day >= :from) and (cast(:to as date) is null or deciding_day <= :to))
            , walked as materialized (
              select p.groups, p.track, p.agreed_currency, p.agreed_amount, r.stage as step,
                     case s.before when 'MEETING' then p.met else coalesce(r.before = s.before, false) end as came,
                     case s.before when 'MEETING' then r.exact - p.met_exact when r.before then r.days end as days
              from chosen p
              join reached_stage r on r.project_id = p.id and r.stage = any(cast(:steps as text[]))
              join step s on s.step = r.stage
              union all
              select groups, track, agreed_currency, agreed_amount, 'MEETING', from_event, met_exact - event_exact from chosen where met
              union all
              select groups, track, agreed_currency, agreed_amount, 'EVENT', false, null from chosen where from_event)
            , sizes as materialized (
              select groups, track, count(*) as projects from chosen group by groups, track)
            , belongs as materialized (
              select b.groups, k.total, k.grp
              from (select distinct groups from sizes) b
              cross join lateral (select true as total, '' as grp union all select false, unnest(b.groups)) k)
            , told as (
              select grp, projects, row_number() over (order by %s) as place, count(*) over () as groups
              from (select b.grp, cast(sum(z.projects) as bigint) as projects
                    from belongs b join sizes z using (groups)
                    where not b.total group by b.grp) sums)
            , wanted as materialized (
              select false as total, grp, projects, place, groups, %s as label from told where place <= :most
              union all
              select true, '', coalesce((select sum(projects) from sizes), 0), 0, 0, null)
            , counted as (
              select groups, track, step, count(*) as reached, count(*) filter (where came) as converted,
                     count(*) filter (where came and days is null) as without_days
              from walked group by groups, track, step)
            , reached as materialized (
              select w.total, w.grp, c.track, c.step, sum(c.reached) as reached, sum(c.converted) as converted,
                     sum(c.without_days) as without_days
              from counted c join belongs b using (groups) join wanted w using (total, grp)
              group by w.total, w.grp, c.track, c.step)
            , figures as (
              select total, grp, step, sum(reached) as reached, sum(converted) as converted, sum(without_days) as without_days
              from reached group by total, grp, step)
            , held as (
              select w.total, w.grp, z.track, sum(z.projects) as projects
              from sizes z join belongs b using (groups) join wanted w using (total, grp)
              group by w.total, w.grp, z.track)
            , starting as (
              select h.total, h.grp, a.step, sum(h.projects) as able
              from held h join able a using (track)
              group by h.total, h.grp, a.step)
            , coming as (
              select r.total, r.grp, a.step, sum(r.reached) as came
              from reached r join able a on a.track = r.track and a.before = r.step
              group by r.total, r.grp, a.step)
            , spans as (
              select w.total, w.grp, x.step, array_agg(x.days) as days
              from walked x join belongs b using (groups) join wanted w using (total, grp)
              where x.came and x.days is not null
              group by w.total, w.grp, x.step)
            , medians as (
              select total, grp, step, (select percentile_cont(0.5) within group (order by d) from unnest(days) as d) as median
              from spans)
            , money as (
              select total, grp, step,
                     jsonb_agg(jsonb_build_object('currency', agreed_currency, 'amount', cast(trim_scale(amount) as text),
                                                  'projects', projects) order by agreed_currency) as investment
              from (select w.total, w.grp, a.step, a.agreed_currency, sum(a.amount) as amount, sum(a.projects) as projects
                    from (select groups, step, agreed_currency, sum(agreed_amount) as amount, count(*) as projects
                          from walked where agreed_amount is not null
                          group by groups, step, agreed_currency) a
                    join belongs b using (groups) join wanted w using (total, grp)
                    group by w.total, w.grp, a.step, a.agreed_currency) sums
              group by total, grp, step)
            select w.total, nullif(w.grp, ''), cast(w.label as text), w.projects, s.step,
                   coalesce(a.able, 0), coalesce(f.reached, 0), cast(coalesce(m.investment, '[]') as text),
                   coalesce(c.came, 0), coalesce(f.converted, 0), cast(d.median as numeric), coalesce(f.without_days, 0),
                   greatest(coalesce((select max(groups) from told), 0) - :most, 0),
                   (select count(*) from dated where deciding_day is null)
            from wanted w
            cross join step s
            left join starting a on a.total = w.total and a.grp = w.grp and a.step = s.step
            left join figures f on f.total = w.total and f.grp = w.grp and f.step = s.step
            left join coming c on c.total = w.total and c.grp = w.grp and c.step = s.step
            left join medians d on d.total = w.total and d.grp = w.grp and d.step = s.step
            left join money m on m.total = w.total and m.grp = w.grp and m.step = s.step
            order by w.total desc, w.place, s.place""";

    private static final int MOST_GROUPS = 500;
    private static final FunnelStep[] STEPS = FunnelStep.values();

    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;

    FunnelRepository(EntityManager entities, Caller caller, ObjectMapper json) {
        this.entities = entities;
        this.caller = caller;
        this.json = json;
    }

    /** The steps of the total and of each group. */
    FunnelReport report(FunnelFilter filter) {
        var by = filter.by();
        var query = entities.createNativeQuery(FUNNEL.formatted(by.groups(), Way.CHOSEN, by.order(), by.label()));
        Way.bind(query, caller.visible(), filter.sample(), filter.track(), filter.eventId(), null, filter.campaignId())
                .setParameter("steps", Arrays.stream(STEPS).map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "befores",
                        Arrays.stream(STEPS)
                                .map(step -> step.before() == null
                                        ? null
                                        : step.before().name())
                                .toArray(String[]::new))
                .setParameter("dateOf", filter.dateOf().name())
                .setParameter("from", filter.from())
                .setParameter("to", filter.to())
                .setParameter("most", MOST_GROUPS);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        var groups = new ArrayList<FunnelReport.Group>();
        for (int first = 0; first < rows.size(); first += STEPS.length) {
            groups.add(group(rows.subList(first, first + STEPS.length)));
        }
        var any = rows.get(0);
        return new FunnelReport(
                by,
                filter.dateOf(),
                filter.from(),
                filter.to(),
                filter.sample(),
                number(any[13]),
                groups.get(0),
                List.copyOf(groups.subList(1, groups.size())),
                number(any[12]));
    }

    private FunnelReport.Group group(List<Object[]> rows) {
        var first = rows.get(0);
        var label = first[2] == null ? new Label(null, null) : read((String) first[2], Label.class);
        return new FunnelReport.Group(
                (String) first[1],
                label.code,
                label.title,
                number(first[3]),
                rows.stream().map(this::step).toList());
    }

    private FunnelReport.Step step(Object[] row) {
        var step = FunnelStep.valueOf((String) row[4]);
        return new FunnelReport.Step(
                step,
                step.before(),
                number(row[5]),
                number(row[6]),
                List.of(read((String) row[7], FunnelReport.Investment[].class)),
                number(row[8]),
                number(row[9]),
                Way.percent(number(row[9]), number(row[8])),
                row[10] == null ? null : Way.text((BigDecimal) row[10]),
                number(row[11]));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The statement does not answer as it is read", broken);
        }
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private record Label(String code, LocalizedText title) {}
}
