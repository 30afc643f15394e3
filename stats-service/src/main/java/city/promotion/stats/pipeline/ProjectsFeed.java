package city.promotion.stats.pipeline;

import city.promotion.conventions.follow.FeedChange;
import city.promotion.conventions.follow.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/**
 * Takes over what projects-service tells of its projects and of the stages they reached. The figures follow in a transaction of
 * their own; what a change leaves behind for them is a number in the state.
 */
@ApplicationScoped
class ProjectsFeed implements Follower {

    private static final String PROJECT = "project";
    private static final String STAGE_RECORD = "stage-record";

    private static final Map<String, String> KEEP = Map.of(
            PROJECT, """
            insert into known_project (id, kind, track, stage, origin_event_id, sector, district, agreed, sample, visibility)
            select r.id, r.kind, r.track, r.stage, r."originEventId", r.sector, r."districtOfLanding",
                   case when jsonb_typeof(r."agreedInvestment") = 'object' then r."agreedInvestment" end,
                   coalesce(r.sample, false), r.visibility
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, kind text, track text, stage text,
                 "originEventId" uuid, sector text, "districtOfLanding" text, "agreedInvestment" jsonb, sample boolean, visibility text)
            on conflict (id) do update set kind = excluded.kind, track = excluded.track, stage = excluded.stage,
                origin_event_id = excluded.origin_event_id, sector = excluded.sector, district = excluded.district, agreed = excluded.agreed, sample = excluded.sample,
                visibility = excluded.visibility""",
            STAGE_RECORD, """
            insert into known_stage_record (id, project_id, number, stage, effective_date)
            select r.id, r."projectId", r.number, r.stage,
                   case when jsonb_typeof(r."effectiveDate") = 'object' then r."effectiveDate" end
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, "projectId" uuid, number integer, stage text,
                 "effectiveDate" jsonb)
            on conflict (id) do update set project_id = excluded.project_id, number = excluded.number, stage = excluded.stage,
                effective_date = excluded.effective_date""");

    /** Who may no longer see a project forgets its parts without being told of each. */
    private static final Map<String, List<String>> FORGET = Map.of(
            PROJECT,
                    List.of(
                            "delete from known_stage_record where project_id = :id",
                            "delete from known_project where id = :id"),
            STAGE_RECORD, List.of("delete from known_stage_record where id = :id"));

    private final EntityManager entities;
    private final PipelineRepository pipeline;

    ProjectsFeed(EntityManager entities, PipelineRepository pipeline) {
        this.entities = entities;
        this.pipeline = pipeline;
    }

    @Override
    public String neighbour() {
        return "projects";
    }

    @Override
    public List<String> records() {
        return List.of(PROJECT, STAGE_RECORD);
    }

    @Override
    public void apply(List<FeedChange> changes) {
        for (var change : changes) {
            if (change.gone()) {
                FORGET.get(change.record())
                        .forEach(forget -> entities.createNativeQuery(forget)
                                .setParameter("id", change.id())
                                .executeUpdate());
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
        for (var table : List.of("known_stage_record", "known_project")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
        pipeline.copied();
    }
}
