package city.promotion.projects.project;

import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Finds projects that may be the same as another one, by indexes and in one statement, and keeps the second from being signed unseen. */
@ApplicationScoped
class DuplicateGuard {

    private static final String SIGNING = "SIGNED";

    /** Names that agree this much are nearly the same: a phase or a district was added, a character exchanged. */
    private static final String NEARLY_THE_SAME = "0.7";

    /** Of one investor it takes less: the same words in another order, a plant renamed. */
    private static final String ALIKE = "0.4";

    /** Each offset 0 keeps the planner, which cannot know how few are found, from reading a whole table for them. */
    private static final String SIMILAR = """
            with threshold as materialized (
                select set_config('pg_trgm.similarity_threshold', '%1$s', true)),
            mine as materialized (
                select p.* from project p, threshold where p.id = :id),
            found as (
                select p.id from mine m, lateral (select id from project where investor_keys && m.investor_keys) p
                union select p.id from mine m, lateral (select id from project where name_zh %% m.name_zh) p
                union select p.id from mine m, lateral (select id from project where name_ja %% m.name_ja) p
                union select p.id from mine m, lateral (select id from project where name_en %% m.name_en) p),
            compared as (
                select p.id, p.code, p.name, p.stage, p.status,
                       coalesce(
                           (select max(s.effective_from)
                            from (select effective_from from stage_record
                                  where project_id = p.id and stage = '%2$s' offset 0) s),
                           partial_date_earliest(p.first_talk),
                           p.created_at) as since,
                       p.investor_keys && m.investor_keys as same_investor,
                       coalesce(greatest(
                           similarity(p.name_zh, m.name_zh),
                           similarity(p.name_ja, m.name_ja),
                           similarity(p.name_en, m.name_en)), 0) as likeness,
                       coalesce(p.agreed_currency = m.agreed_currency
                           and p.agreed_amount between m.agreed_amount * 0.95 and m.agreed_amount * 1.05, false) as similar_amount
                from found f
                cross join lateral (select * from project where id = f.id offset 0) p
                cross join mine m
                where p.id <> m.id and p.status <> 'TERMINATED' and p.visibility in (:visible)),
            judged as (
                select c.*,
                       0.4 * cast(c.same_investor as integer) + 0.4 * c.likeness + 0.2 * cast(c.similar_amount as integer) as score,
                       c.likeness >= %1$s
                           or c.same_investor and (c.similar_amount or c.likeness >= %3$s) as suspected
                from compared c
                where c.since between cast(:at as timestamptz) - interval '24 months'
                                  and cast(:at as timestamptz) + interval '24 months'),
            best as (
                select * from judged where suspected or not :suspectedOnly order by score desc, code limit 20)
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'id', id, 'code', code, 'name', name, 'stage', stage, 'status', status, 'since', since,
                     'why', to_jsonb(array_remove(array[
                         case when same_investor then 'SAME_INVESTOR' end,
                         case when likeness >= %3$s then 'SIMILAR_NAME' end,
                         case when similar_amount then 'SIMILAR_AMOUNT' end], null)),
                     'score', to_char(score, 'FM0.00'),
                     'suspected', suspected)
                   order by score desc, code), '[]') as text)
            from best
            """.formatted(NEARLY_THE_SAME, SIGNING, ALIKE);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;

    DuplicateGuard(EntityManager entities, ObjectMapper json, Caller caller) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
    }

    /** Refuses to sign what may be signed already, unless the caller says why it is not the same. */
    void check(Project project, TransitionRequest request) {
        if (!request.to().equals(SIGNING) || request.duplicateOverride() != null) {
            return;
        }
        var suspected = similar(project, request.effectiveDate().earliest(), true);
        if (!suspected.isEmpty()) {
            throw ProjectProblem.DUPLICATE_SUSPECTED
                    .problem(project.code(), suspected.get(0).code())
                    .with("candidates", suspected)
                    .with("sent", request);
        }
    }

    /** What looks like the project and was signed, talked about or recorded within 24 months of the moment. */
    List<SimilarProject> similar(Project project, Instant at) {
        return similar(project, at, false);
    }

    private List<SimilarProject> similar(Project project, Instant at, boolean suspectedOnly) {
        var found = (String) entities.createNativeQuery(SIMILAR, String.class)
                .setParameter("id", project.id())
                .setParameter("at", at)
                .setParameter("suspectedOnly", suspectedOnly)
                .setParameter(
                        "visible",
                        caller.visible().stream().map(Visibility::name).toList())
                .getSingleResult();
        try {
            return json.readValue(found, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The answer does not hold similar projects", broken);
        }
    }
}
