package city.promotion.projects.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the versions of the rules whole, and adds one; none is ever changed. */
@ApplicationScoped
class RuleSetRepository {

    private static final String IN_FORCE = "(select max(version) from rule_set where valid_from <= :today)";

    private static final String RULE_SETS = """
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'version', v.version,
                     'validFrom', v.valid_from,
                     'note', v.note,
                     'inForce', v.version = %1$s,
                     'rules', (select coalesce(jsonb_agg(jsonb_build_object(
                                        'track', g.track, 'stage', g.stage, 'field', g.field, 'why', g.why)
                                      order by t.position, s.position, f.position), '[]')
                               from gate_rule g
                               join track t on t.code = g.track
                               join track_stage s on s.track = g.track and s.stage = g.stage
                               join gate_field f on f.field = g.field
                               where g.rule_set = v.version),
                     'secondPerson', (select coalesce(jsonb_agg(jsonb_build_object(
                                               'track', a.track, 'stage', a.stage, 'why', a.why) order by t.position), '[]')
                                      from second_person_rule a
                                      join track t on t.code = a.track
                                      where a.rule_set = v.version),
                     'createdAt', v.created_at,
                     'createdBy', v.created_by)
                   order by v.version desc), '[]') as text)
            from rule_set v
            where (cast(:version as integer) is null or v.version = :version)
              and (not :current or v.version = %1$s)
            """.formatted(IN_FORCE);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    RuleSetRepository(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    List<RuleSetResponse> all() {
        return matching(null, false);
    }

    Optional<RuleSetResponse> find(int version) {
        return matching(version, false).stream().findFirst();
    }

    /** The version that judges today. */
    RuleSetResponse current() {
        return matching(null, true).get(0);
    }

    /** Every field that a rule may name, in the order in which people read them. */
    List<Tracks.Field> fields() {
        return read("""
                select cast(jsonb_agg(jsonb_build_object('field', field, 'labels', labels, 'place', place)
                            order by position) as text)
                from gate_field""", new TypeReference<>() {});
    }

    /** Every stage there is, as {@code TRACK STAGE}. */
    @SuppressWarnings("unchecked")
    Set<String> stages() {
        List<String> found = entities.createNativeQuery("select track || ' ' || stage from track_stage", String.class)
                .getResultList();
        return Set.copyOf(found);
    }

    /** Adds a version behind all others and answers its number; two at the same moment are a conflict for one of them. */
    int add(RuleSetRequest request, String actor) {
        var version = (Integer) entities.createNativeQuery("""
                        insert into rule_set (version, valid_from, note, created_by)
                        select max(version) + 1, :validFrom, :note, :actor from rule_set
                        returning version""", Integer.class)
                .setParameter("validFrom", request.validFrom())
                .setParameter("note", request.note())
                .setParameter("actor", actor)
                .getSingleResult();
        insert(
                "gate_rule (rule_set, track, stage, field, why)",
                "track text, stage text, field text, why jsonb",
                version,
                request.rules());
        insert(
                "second_person_rule (rule_set, track, stage, why)",
                "track text, stage text, why jsonb",
                version,
                request.secondPerson());
        return version;
    }

    private void insert(String into, String columns, int version, List<?> rows) {
        try {
            entities.createNativeQuery("insert into " + into
                            + " select :version, r.* from jsonb_to_recordset(cast(:rows as jsonb)) as r(" + columns
                            + ")")
                    .setParameter("version", version)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<RuleSetResponse> matching(Integer version, boolean current) {
        var found = (String) entities.createNativeQuery(RULE_SETS, String.class)
                .setParameter("version", version)
                .setParameter("current", current)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return parse(found, new TypeReference<>() {});
    }

    private <T> T read(String query, TypeReference<T> type) {
        return parse((String) entities.createNativeQuery(query, String.class).getSingleResult(), type);
    }

    private <T> T parse(String found, TypeReference<T> type) {
        try {
            return json.readValue(found, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The tables of rules do not hold rules", broken);
        }
    }
}
