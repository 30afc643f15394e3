package city.promotion.projects.project;

import city.promotion.conventions.imports.Twin;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds projects that may be the same as another one, by indexes and in one statement, and keeps the second from being signed unseen. */
@ApplicationScoped
class DuplicateGuard {

    private static final String SIGNING = "SIGNED";

    /** Names that agree this much are nearly the same: a phase or a district was added, a character exchanged. */
    private static final String NEARLY_THE_SAME = "0.7";

    /** Of one investor it takes less: the same words in another order, a plant renamed. */
    private static final String ALIKE = "0.4";

    /** The project itself, compared as of a moment. */
    private static final String ONE = """
            mine as materialized (
                select 0 as place, p.id, p.investor_keys, p.name_zh, p.name_ja, p.name_en, p.agreed_currency, p.agreed_amount,
                       cast(:at as timestamptz) as at
                from project p, threshold where p.id = :id)""";

    /** Projects that are not on file yet. */
    private static final String MANY = """
            mine as materialized (
                select a.place, cast(null as uuid) as id, investor_keys(a.investors) as investor_keys,
                       folded_name(coalesce(a.name ->> 'zh-Hans', a.name ->> 'zh-Hant')) as name_zh,
                       folded_name(a.name ->> 'ja') as name_ja, folded_name(a.name ->> 'en') as name_en,
                       a.currency as agreed_currency, a.amount as agreed_amount, a.at
                from jsonb_to_recordset(cast(:asked as jsonb))
                         as a (place integer, name jsonb, investors jsonb, currency text, amount numeric, at timestamptz),
                     threshold)""";

    /** Each offset 0 keeps the planner, which cannot know how few are found, from reading a whole table for them. */
    private static final String SIMILAR = """
            with threshold as materialized (
                select set_config('pg_trgm.similarity_threshold', '%1$s', true)),
            %4$s,
            found as (
                select m.place, p.id from mine m, lateral (select id from project where investor_keys && m.investor_keys) p
                union select m.place, p.id from mine m, lateral (select id from project where name_zh %% m.name_zh) p
                union select m.place, p.id from mine m, lateral (select id from project where name_ja %% m.name_ja) p
                union select m.place, p.id from mine m, lateral (select id from project where name_en %% m.name_en) p),
            compared as (
                select m.place, m.at, p.id, p.code, p.name, p.stage, p.status,
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
                join mine m on m.place = f.place
                where p.id is distinct from m.id and p.status <> 'TERMINATED' and p.visibility in (:visible)),
            judged as (
                select c.*,
                       0.4 * cast(c.same_investor as integer) + 0.4 * c.likeness + 0.2 * cast(c.similar_amount as integer) as score,
                       c.likeness >= %1$s
                           or c.same_investor and (c.similar_amount or c.likeness >= %3$s) as suspected
                from compared c
                where c.since between c.at - interval '24 months' and c.at + interval '24 months'),
            best as (
                select * from (
                    select j.*, row_number() over (partition by place order by score desc, code) as rank
                    from judged j where suspected or not :suspectedOnly) ranked
                where rank <= 20)
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'place', place, 'id', id, 'code', code, 'name', name, 'stage', stage, 'status', status, 'since', since,
                     'why', to_jsonb(array_remove(array[
                         case when same_investor then 'SAME_INVESTOR' end,
                         case when likeness >= %3$s then 'SIMILAR_NAME' end,
                         case when similar_amount then 'SIMILAR_AMOUNT' end], null)),
                     'score', to_char(score, 'FM0.00'),
                     'suspected', suspected)
                   order by place, score desc, code), '[]') as text)
            from best
            """;

    private static final String LIKE_ONE = SIMILAR.formatted(NEARLY_THE_SAME, SIGNING, ALIKE, ONE);

    private static final String LIKE_MANY = SIMILAR.formatted(NEARLY_THE_SAME, SIGNING, ALIKE, MANY);

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
        var found = answer(
                entities.createNativeQuery(LIKE_ONE, String.class)
                        .setParameter("id", project.id())
                        .setParameter("at", at),
                suspectedOnly);
        found.forEach(one -> ((ObjectNode) one).remove("place"));
        return json.convertValue(found, new TypeReference<>() {});
    }

    /** For each project that is not on file yet, those that it is suspected to be once more; by its place in the list. */
    Map<Integer, List<Twin>> suspected(List<ProjectRequest> wanted, Instant now) {
        var asked = json.createArrayNode();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var row = asked.addObject().put("place", i);
            row.set("name", json.valueToTree(one.name()));
            row.set("investors", json.valueToTree(one.investors()));
            if (one.agreedInvestment() != null) {
                row.put("currency", one.agreedInvestment().unit());
                row.put("amount", one.agreedInvestment().toBigDecimal());
            }
            row.put("at", (one.firstTalk() == null ? now : one.firstTalk().earliest()).toString());
        }
        var twins = new HashMap<Integer, List<Twin>>();
        var found = answer(
                entities.createNativeQuery(LIKE_MANY, String.class).setParameter("asked", asked.toString()), true);
        found.forEach(one -> twins.computeIfAbsent(one.path("place").asInt(), any -> new ArrayList<>())
                .add(new Twin(
                        UUID.fromString(one.path("id").asText()),
                        one.path("code").asText(),
                        json.convertValue(one.path("name"), LocalizedText.class))));
        return twins;
    }

    private JsonNode answer(Query query, boolean suspectedOnly) {
        var found = (String) query.setParameter("suspectedOnly", suspectedOnly)
                .setParameter(
                        "visible",
                        caller.visible().stream().map(Visibility::name).toList())
                .getSingleResult();
        try {
            return json.readTree(found);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The answer does not hold similar projects", broken);
        }
    }
}
