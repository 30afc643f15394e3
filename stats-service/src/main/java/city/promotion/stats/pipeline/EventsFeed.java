package city.promotion.stats.pipeline;

import city.promotion.conventions.follow.FeedChange;
import city.promotion.conventions.follow.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Takes over from events-service when events and meetings were, and which projects were met: where a project's way begins. */
@ApplicationScoped
class EventsFeed implements Follower {

    private static final String EVENT = "event";
    private static final String MEETING = "meeting";

    private static final Map<String, String> KEEP = Map.of(
            EVENT, """
            insert into known_event (id, starts, visibility)
            select r.id, case when jsonb_typeof(r.starts) = 'object' then r.starts end, r.visibility
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, starts jsonb, visibility text)
            on conflict (id) do update set starts = excluded.starts, visibility = excluded.visibility""",
            MEETING, """
            with told as (
                select r.id, case when jsonb_typeof(r.starts) = 'object' then r.starts end as starts, r.visibility,
                       coalesce(r."projectIds", '{}') as projects
                from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, starts jsonb, visibility text, "projectIds" uuid[])),
            kept as (
                insert into known_meeting (id, starts, visibility)
                select id, starts, visibility from told
                on conflict (id) do update set starts = excluded.starts, visibility = excluded.visibility),
            dropped as (
                delete from known_meeting_project k using told
                where k.meeting_id = told.id and k.project_id <> all (told.projects))
            insert into known_meeting_project (meeting_id, project_id)
            select told.id, named from told, unnest(told.projects) as named
            on conflict do nothing""");

    private static final Map<String, String> FORGET = Map.of(
            EVENT, "delete from known_event where id = :id",
            MEETING, "delete from known_meeting where id = :id");

    private final EntityManager entities;
    private final PipelineRepository pipeline;

    EventsFeed(EntityManager entities, PipelineRepository pipeline) {
        this.entities = entities;
        this.pipeline = pipeline;
    }

    @Override
    public String neighbour() {
        return "events";
    }

    @Override
    public List<String> records() {
        return List.of(EVENT, MEETING);
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
        pipeline.copied();
    }

    @Override
    public void clear() {
        for (var table : List.of("known_event", "known_meeting")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
        pipeline.copied();
    }
}
