package city.promotion.projects.annualtarget;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

    private static final Listing TARGETS = Listing.of(
            "Target t",
            "t",
            new SortOrder("year", "t.year", Integer::valueOf),
            SortOrder.byInstant("updatedAt", "t.stamp.updatedAt"));

    /**
     * A project counts once for a stage, in the year in which it entered it first; money by the figure that is used. A unit is
     * the same when it has a name in common, in any language.
     */
    private static final String AGAINST_RESULTS = """
            with wanted as materialized (
              select * from target t
              where t.year = :year and t.visibility = any(cast(:visible as text[]))
                and (cast(:district as text) is null or t.district = :district)
                and (cast(:sample as boolean) is null or t.sample = :sample)
              order by t.district nulls last, t.unit_name, t.measure, t.id
              limit :most)
            , entered as (
              select project_id, stage from stage_record group by project_id, stage having min(effective_year) = :year)
            , reached as (
              select project_id, 'STAGE ' || stage as counted, cast('1' as text) as unit, cast(1 as numeric) as amount
              from entered
              union all
              select project_id, 'MONEY ' || kind, currency, used
              from money_figure where year = :year and :level between seen_from and seen_to)
            , of_both as materialized (
              select r.counted, r.unit, p.sample, p.district_of_landing as district, p.unit_in_charge,
                     sum(r.amount) as amount, count(*) as projects
              from reached r join project p on p.id = r.project_id
              where p.visibility = any(cast(:visible as text[]))
              group by r.counted, r.unit, p.sample, p.district_of_landing, p.unit_in_charge)
            , of_district as (
              select district, counted, unit, sample, sum(amount) as amount, sum(projects) as projects
              from of_both where district is not null
              group by district, counted, unit, sample)
            , same as (
              select distinct t.id as target_id, o.unit_in_charge
              from wanted t, jsonb_each_text(t.unit) n,
                   (select distinct unit_in_charge from of_both) o, jsonb_each_text(o.unit_in_charge) v
              where n.value = v.value)
            , of_unit as (
              select s.target_id, o.counted, o.unit, o.sample, sum(o.amount) as amount, sum(o.projects) as projects
              from same s join of_both o using (unit_in_charge)
              group by s.target_id, o.counted, o.unit, o.sample)
            select t.id, t.district, cast(t.unit as text), t.measure, cast(t.value as text), t.sample,
                   coalesce(d.amount, u.amount, 0), coalesce(d.projects, u.projects, 0)
            from wanted t
            join unnest(cast(:measures as text[]), cast(:counted as text[])) as c (measure, counted)
              on c.measure = t.measure
            left join of_district d
              on d.district = t.district and d.counted = c.counted and d.unit = t.value_unit and d.sample = t.sample
            left join of_unit u
              on u.target_id = t.id and u.counted = c.counted and u.unit = t.value_unit and u.sample = t.sample
            order by t.district nulls last, t.unit_name, t.measure, t.id""";

    private static final int MOST_ROWS = 5_000;

    private final Caller caller;
    private final ObjectMapper json;

    TargetRepository(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    /** The target, if there is one that the caller may see. */
    Target require(UUID id) {
        var target = findById(id);
        if (target == null || !caller.maySee(target.visibility())) {
            throw TargetProblem.NOT_FOUND.problem(id);
        }
        return target;
    }

    Page<Target> matching(TargetFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("t", caller.visible())
                .and("t.year = :year", "year", filter.year())
                .and("t.district = :district", "district", filter.district())
                .and(
                        "cast(sql('json_texts(?) @> to_jsonb(cast(? as text))', t.unit, :unit) as Boolean) = true",
                        "unit",
                        filter.unit())
                .and("t.measure = :measure", "measure", filter.measure())
                .and("t.sample = :sample", "sample", filter.sample())
                .and("t.visibility = :visibility", "visibility", filter.visibility())
                .source("t", filter.source())
                .externalId("t", filter.externalId());
        return TARGETS.page(getEntityManager(), Target.class, conditions, request);
    }

    /** Whether another target says what this one says. */
    boolean isTaken(TargetRequest request, boolean sample, UUID except) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from target
                        where year = :year and measure = :measure and sample = :sample and id <> :except
                          and value ->> 'unit' = :unitOfValue
                          and (cast(:district as text) is not null and district = :district
                               or cast(:unit as text) is not null and unit_name = :unit)
                        limit 1""")
                .setParameter("year", request.year())
                .setParameter("measure", request.measure().name())
                .setParameter("sample", sample)
                .setParameter("except", except)
                .setParameter("unitOfValue", request.value().unit())
                .setParameter("district", request.district())
                .setParameter("unit", name(request.unit()))
                .getResultList()
                .isEmpty();
    }

    /** The targets of a year that the caller may see, each with its result, in one statement. */
    TargetReport report(TargetReportFilter filter) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(AGAINST_RESULTS)
                .setParameter("year", filter.year())
                .setParameter("level", caller.visible().size())
                .setParameter(
                        "visible", caller.visible().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "measures",
                        Arrays.stream(Measure.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("counted", counted())
                .setParameter("district", filter.district())
                .setParameter("sample", filter.sample())
                .setParameter("most", MOST_ROWS)
                .getResultList();
        return new TargetReport(filter.year(), rows.stream().map(this::row).toList());
    }

    private TargetReport.Row row(Object[] row) {
        var target = read((String) row[4], Quantity.class);
        var wanted = target.toBigDecimal();
        var result = (BigDecimal) row[6];
        return new TargetReport.Row(
                (UUID) row[0],
                (String) row[1],
                row[2] == null ? null : read((String) row[2], LocalizedText.class),
                Measure.valueOf((String) row[3]),
                target,
                text(result),
                ((Number) row[7]).longValue(),
                text(wanted.subtract(result)),
                result.movePointRight(2).divide(wanted, 2, RoundingMode.HALF_UP).toPlainString(),
                (Boolean) row[5]);
    }

    private static String[] counted() {
        return Arrays.stream(Measure.values())
                .map(measure -> (measure.isMoney() ? "MONEY " : "STAGE ") + measure.counted())
                .toArray(String[]::new);
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** The name that tells units apart, as the column {@code unit_name} has it. */
    private static String name(LocalizedText unit) {
        if (unit == null) {
            return null;
        }
        var texts = unit.texts();
        return texts.getOrDefault("zh-Hans", texts.getOrDefault("en", texts.getOrDefault("ja", texts.get("zh-Hant"))));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The table of targets does not hold targets", broken);
        }
    }
}
