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

/** Reads the tracks whole, by the rules in force, in one statement. */
@ApplicationScoped
class TrackRepository {

    private static final String TRACKS = """
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'code', t.code,
                     'labels', t.labels,
                     'ruleSet', r.version,
                     'kinds', (select coalesce(jsonb_agg(k.kind order by k.kind), '[]')
                               from track_kind k where k.track = t.code),
                     'stages', (select jsonb_agg(jsonb_build_object(
                                         'code', s.stage,
                                         'labels', s.labels,
                                         'requires', (select coalesce(jsonb_agg(g.field order by g.field), '[]')
                                                      from gate_rule g
                                                      where g.rule_set = r.version
                                                        and g.track = s.track and g.stage = s.stage),
                                         'rules', (select coalesce(jsonb_agg(jsonb_build_object(
                                                            'field', g.field, 'why', g.why) order by g.field), '[]')
                                                   from gate_rule g
                                                   where g.rule_set = r.version
                                                     and g.track = s.track and g.stage = s.stage),
                                         'secondPerson', exists (
                                                   select from second_person_rule a
                                                   join track_stage f on f.track = a.track and f.stage = a.stage
                                                   where a.rule_set = r.version and a.track = s.track
                                                     and s.position >= f.position))
                                       order by s.position)
                                from track_stage s where s.track = t.code))
                   order by t.position), '[]') as text)
            from track t
            cross join (select max(version) as version from rule_set where valid_from <= :today) r
            where (cast(:code as text) is null or t.code = :code)
              and (cast(:kind as text) is null or exists (select from track_kind k where k.track = t.code and k.kind = :kind))
            """;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    TrackRepository(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    List<Track> all() {
        return matching(null, null);
    }

    Optional<Track> find(String code) {
        return matching(code, null).stream().findFirst();
    }

    Optional<Track> ofKind(String kind) {
        return matching(null, kind).stream().findFirst();
    }

    void put(String kind, String track) {
        entities.createNativeQuery("""
                        insert into track_kind (kind, track) values (:kind, :track)
                        on conflict (kind) do update set track = excluded.track""")
                .setParameter("kind", kind)
                .setParameter("track", track)
                .executeUpdate();
    }

    private List<Track> matching(String code, String kind) {
        var found = (String) entities.createNativeQuery(TRACKS, String.class)
                .setParameter("code", code)
                .setParameter("kind", kind)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        try {
            return json.readValue(found, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The tables of tracks do not hold tracks", broken);
        }
    }
}
