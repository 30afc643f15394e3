package city.promotion.events.project;

import city.promotion.conventions.follow.FeedChange;
import city.promotion.conventions.follow.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes over what projects-service tells of its projects. */
@ApplicationScoped
class ProjectsFeed implements Follower {

    private static final String KEEP = """
            insert into known_project (id, code, name, kind, track, stage, status, origin_event_id, origin_outcome_id, agreed_investment,
                                       sample, visibility)
            select r.id, r.code, r.name, r.kind, r.track, r.stage, r.status, r."originEventId", r."originOutcomeId",
                   r."agreedInvestment", coalesce(r.sample, false), r.visibility
            from jsonb_to_record(cast(:data as jsonb)) as r(id uuid, code text, name jsonb, kind text, track text, stage text, status text,
                 "originEventId" uuid, "originOutcomeId" uuid, "agreedInvestment" jsonb, sample boolean, visibility text)
            on conflict (id) do update set code = excluded.code, name = excluded.name, kind = excluded.kind, track = excluded.track,
                stage = excluded.stage, status = excluded.status, origin_event_id = excluded.origin_event_id,
                origin_outcome_id = excluded.origin_outcome_id, agreed_investment = excluded.agreed_investment,
                sample = excluded.sample, visibility = excluded.visibility""";

    private final EntityManager entities;

    ProjectsFeed(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String neighbour() {
        return "projects";
    }

    @Override
    public List<String> records() {
        return List.of("project");
    }

    @Override
    public void apply(List<FeedChange> changes) {
        for (var change : changes) {
            if (change.gone()) {
                entities.createNativeQuery("delete from known_project where id = :id")
                        .setParameter("id", change.id())
                        .executeUpdate();
            } else {
                entities.createNativeQuery(KEEP)
                        .setParameter("data", change.data().toString())
                        .executeUpdate();
            }
        }
    }

    @Override
    public void clear() {
        entities.createNativeQuery("delete from known_project").executeUpdate();
    }
}
