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

    /** The total is a group of its own with an empty name, so that a project of two groups counts once in it. */
    private static final String FUNNEL = Way.REACHED + """
            , step as (
              select * from unnest(cast(:steps as text[]), cast(:befores as text[])) with ordinality as s (step, before, place))
            , able as materialized (
              select t.code as track, s.step, s.before
              from track t join step s
                on s.step in ('EVENT', 'MEETING')
                or exists (select from track_stage g where g.track = t.code and g.stage = s.step))
            , chosen as materialized (
              select p.*, d.day as deciding_day, d.precision as deciding_precision
              from seen p left join reached d on d.id = p.id and d.step = :dateOf
              where (cast(:from as date) is null or d.day >= :from) and (cast(:to as date) is null or d.day <= :to))
            , belongs as materialized (
              select p.id, false as total, g.grp from chosen p cross join lateral unnest(%s) as g (grp)
              union all
              select p.id, true, '' from chosen p)
            , told as (
              select total, grp, count(*) as projects, row_number() over (partition by total order by %s) as place,
                     count(*) over (partition by total) as groups, %s as label
              from belongs group by total, grp)
            , wanted as (
              select * from told where not total and place <= :most
              union all
              select true, '', (select count(*) from chosen), 0, 0, null)
            , walked as materialized (
              select p.id, a.step, r.id is not null as reached, b.id is not null as came, r.exact - b.exact as days
              from chosen p
              join able a on a.track = p.track
              left join reached r on r.id = p.id and r.step = a.step
              left join reached b on b.id = p.id and b.step = a.before)
            , figures as (
              select g.total, g.grp, w.step, count(*) as able, count(*) filter (where w.reached) as reached,
                     count(*) filter (where w.came) as came, count(*) filter (where w.came and w.reached) as converted,
                     percentile_cont(0.5) within group (order by w.days) filter (where w.came and w.reached) as median,
                     count(*) filter (where w.came and w.reached and w.days is null) as without_days
              from belongs g join walked w on w.id = g.id
              group by g.total, g.grp, w.step)
            , money as (
              select total, grp, step,
                     jsonb_agg(jsonb_build_object('currency', currency, 'amount', cast(trim_scale(amount) as text),
                                                  'projects', projects) order by currency) as investment
              from (select g.total, g.grp, w.step, p.agreed_currency as currency, sum(p.agreed_amount) as amount,
                           count(*) as projects
                    from belongs g
                    join walked w on w.id = g.id and w.reached
                    join chosen p on p.id = g.id and p.agreed_amount is not null
                    group by g.total, g.grp, w.step, p.agreed_currency) sums
              group by total, grp, step)
            select w.total, nullif(w.grp, ''), cast(w.label as text), w.projects, s.step,
                   coalesce(f.able, 0), coalesce(f.reached, 0), cast(coalesce(m.investment, '[]') as text),
                   coalesce(f.came, 0), coalesce(f.converted, 0), cast(f.median as numeric), coalesce(f.without_days, 0),
                   greatest(coalesce((select max(groups) from told where not total), 0) - :most, 0),
                   (select count(*) from seen p
                    where not exists (select from reached d where d.id = p.id and d.step = :dateOf and d.day is not null))
            from wanted w
            cross join step s
            left join figures f on f.total = w.total and f.grp = w.grp and f.step = s.step
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
        var query = entities.createNativeQuery(FUNNEL.formatted(by.groups(), by.order(), by.label()));
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
