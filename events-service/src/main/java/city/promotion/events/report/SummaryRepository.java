package city.promotion.events.report;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The one statement of the summary. */
@ApplicationScoped
class SummaryRepository {

    static final int MOST_GROUPS = 1000;

    /** Those who come along are not met; everyone else is. */
    private static final String STATEMENT = """
            with counted as materialized (
                select e.id, e.status, coalesce(%s, '') as key, %s as about
                from event e %s
                where e.visibility = any(:visible) %s
            ), itinerary as (
                select c.key, i.organisation_id, i.kind from counted c join itinerary_item i on i.event_id = c.id
            ), stops as (
                select key, count(*) filter (where kind in ('VISIT', 'INSPECTION', 'STUDY')) as visits,
                    count(*) filter (where kind = 'ROUND_TABLE') as round_tables
                from itinerary group by key
            ), talks as (
                select c.key, m.id, m.organisation_ids, m.project_ids
                from counted c join meeting m on m.event_id = c.id and m.visibility = any(:visible)
            ), meetings as (
                select key, count(*) as meetings from talks group by key
            ), identified as (
                select key, count(distinct project) as projects
                from (select key, project from talks, unnest(project_ids) project
                      union all
                      select c.key, k.id from counted c
                      join known_project k on k.origin_event_id = c.id and k.visibility = any(:visible)) named(key, project)
                group by key
            ), met as (
                select key, count(distinct o.id) as organisations
                from (select key, organisation_id from itinerary
                      union all select key, organisation_id from talks, unnest(organisation_ids) organisation_id
                      union all
                      select c.key, p.organisation_id from counted c join participation p on p.event_id = c.id
                      where p.role not in ('LEADER', 'CHAIR', 'ACCOMPANYING_COMPANY', 'ORGANISER', 'DELEGATION')) named
                join organisation o on o.id = named.organisation_id and o.visibility = any(:visible)
                group by key
            ), announced as (
                select c.key, o.id, o.announced_count as number,
                    o.announced_count ->> 'qualifier' = 'EXACT' and o.announced_count ->> 'unit' = '1'
                        and o.announced_count ->> 'multiplier' = '0' and o.announced_count ->> 'value' ~ '^[0-9]{1,9}$' as exact
                from counted c join outcome o on o.event_id = c.id
                where o.kind = 'SIGNING_BATCH' and o.announced_count is not null
            ), signings as (
                select key, sum(cast(number ->> 'value' as bigint)) filter (where exact) as exact,
                    jsonb_agg(number order by id) filter (where not exact) as inexact
                from announced group by key
            ), groups as (
                select key, (array_agg(about))[1] as about, count(*) as events,
                    count(*) filter (where status in ('DRAFT', 'PLANNED', 'APPROVED', 'IN_PROGRESS')) as planned,
                    count(*) filter (where status in ('HELD', 'REVIEWED')) as held,
                    count(*) filter (where status = 'POSTPONED') as postponed,
                    count(*) filter (where status = 'CANCELLED') as cancelled
                from counted group by key
            )
            select nullif(key, '') as key, cast(about as text) as about, events, planned, held, postponed, cancelled,
                coalesce(visits, 0) as visits, coalesce(round_tables, 0) + coalesce(meetings, 0) as meetings,
                coalesce(organisations, 0) as organisations, signings.exact as exact,
                cast(coalesce(signings.inexact, '[]') as text) as inexact, coalesce(projects, 0) as projects
            from groups left join stops using (key) left join meetings using (key) left join met using (key)
                left join signings using (key) left join identified using (key)
            order by nullif(groups.key, '') nulls last
            limit :most""";

    private static final TypeReference<List<Quantity>> QUANTITIES = new TypeReference<>() {};

    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;

    SummaryRepository(EntityManager entities, Caller caller, ObjectMapper json) {
        this.entities = entities;
        this.caller = caller;
        this.json = json;
    }

    /** The groups in order, one more than are shown at most. */
    List<SummaryGroup> groups(SummaryFilter filter) {
        var days = filter.asksForDays()
                ? "and e.starts_at is not null and tstzrange(e.starts_at, e.ends_at)"
                        + " && tstzrange(cast(:begin as timestamptz), cast(:end as timestamptz))"
                : "";
        var by = filter.by();
        var query = entities.createNativeQuery(
                        STATEMENT.formatted(by.key(), by.about(), by.join(), days), Object[].class)
                .setParameter(
                        "visible",
                        caller.visible().stream().map(Visibility::name).toArray(String[]::new))
                .setParameter("most", MOST_GROUPS + 1);
        if (filter.asksForDays()) {
            query.setParameter("begin", filter.begin()).setParameter("end", filter.end());
        }
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) query.getResultList();
        return rows.stream().map(this::group).toList();
    }

    private SummaryGroup group(Object[] row) {
        try {
            JsonNode about = row[1] == null ? json.createObjectNode() : json.readTree((String) row[1]);
            return new SummaryGroup(
                    (String) row[0],
                    about.path("code").textValue(),
                    about.path("labels").isObject() ? json.treeToValue(about.get("labels"), LocalizedText.class) : null,
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5]),
                    number(row[6]),
                    number(row[7]),
                    number(row[8]),
                    number(row[9]),
                    row[10] == null ? null : number(row[10]),
                    json.readValue((String) row[11], QUANTITIES),
                    number(row[12]));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException((IOException) e);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
