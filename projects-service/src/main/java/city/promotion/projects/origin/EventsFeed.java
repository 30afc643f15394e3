package city.promotion.projects.origin;

import city.promotion.conventions.follow.FeedChange;
import city.promotion.conventions.follow.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Takes over what events-service tells of campaigns, events, outcomes and meetings. */
@ApplicationScoped
class EventsFeed implements Follower {

    private static final Map<String, String> KEEP = Map.of(
            "campaign", """
            insert into known_campaign (id, code, title, visibility)
            select r.id, r.code, r.title, r.visibility
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, code text, title jsonb, visibility text)
            on conflict (id) do update set code = excluded.code, title = excluded.title, visibility = excluded.visibility""",
            "event", """
            insert into known_event (id, code, title, type, status, campaign_id, parent_id, countries, starts, visibility)
            select r.id, r.code, r.title, r.type, r.status, r."campaignId", r."parentId",
                   array(select distinct place ->> 'country' from jsonb_array_elements(r.places) as place
                         where place ->> 'country' is not null order by 1),
                   r.starts, r.visibility
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, code text, title jsonb, type text, status text,
                 "campaignId" uuid, "parentId" uuid, places jsonb, starts jsonb, visibility text)
            on conflict (id) do update set code = excluded.code, title = excluded.title, type = excluded.type, status = excluded.status,
                campaign_id = excluded.campaign_id, parent_id = excluded.parent_id, countries = excluded.countries,
                starts = excluded.starts, visibility = excluded.visibility, gone = false""",
            "outcome", """
            insert into known_outcome (id, event_id, kind, title)
            select r.id, r."eventId", r.kind, r.title
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, "eventId" uuid, kind text, title jsonb)
            on conflict (id) do update set event_id = excluded.event_id, kind = excluded.kind, title = excluded.title, gone = false""",
            "meeting", """
            with told as (
                select r.id, r."eventId" as event_id, r.kind, r.starts, r.visibility, coalesce(r."projectIds", '{}') as projects
                from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, "eventId" uuid, kind text, starts jsonb,
                     visibility text, "projectIds" uuid[])),
            kept as (
                insert into known_meeting (id, event_id, kind, starts, visibility)
                select id, event_id, kind, starts, visibility from told
                on conflict (id) do update set event_id = excluded.event_id, kind = excluded.kind, starts = excluded.starts,
                    visibility = excluded.visibility),
            dropped as (
                delete from known_meeting_project k using told
                where k.meeting_id = told.id and k.project_id <> all (told.projects))
            insert into known_meeting_project (meeting_id, project_id)
            select told.id, named from told, unnest(told.projects) as named
            on conflict do nothing""");

    private static final Map<String, String> FORGET = Map.of(
            "campaign", "delete from known_campaign where id = :id",
            "event", "update known_event set gone = true where id = :id",
            "outcome", "update known_outcome set gone = true where id = :id",
            "meeting", "delete from known_meeting where id = :id");

    private final EntityManager entities;

    EventsFeed(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String neighbour() {
        return "events";
    }

    @Override
    public List<String> records() {
        return List.of("campaign", "event", "outcome", "meeting");
    }

    @Override
    public void apply(List<FeedChange> changes) {
        for (var change : changes) {
            if (change.gone()) {
                entities.createNativeQuery(FORGET.get(change.record()))
                        .setParameter("id", change.id())
                        .executeUpdate();
            } else {
                entities.createNativeQuery(KEEP.get(change.record()))
                        .setParameter("data", change.data().toString())
                        .executeUpdate();
            }
        }
    }

    @Override
    public void clear() {
        for (var table : List.of("known_campaign", "known_event", "known_outcome", "known_meeting")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
    }
}
