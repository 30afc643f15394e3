package city.promotion.events.duplicate;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.MovedException;
import city.promotion.conventions.security.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The door for the registers: what became of a record that is gone, and the steps of a merge that are the same in each. */
@ApplicationScoped
public class Merges {

    /** Systems in which one company or person has one identifier only. */
    private static final Set<String> OFFICIAL = Set.of("uscc", "lei");

    private final EntityManager entities;
    private final ObjectMapper json;

    Merges(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Leads to the survivor of a record that was merged, if the caller may see that one. */
    public void follow(Register register, UUID id, Predicate<UUID> maySee) {
        survivorOf(register, id).filter(maySee).ifPresent(survivor -> {
            throw new MovedException(register.path() + survivor);
        });
    }

    /** Refuses what cannot be merged and locks both records until the transaction ends, in one order for all. */
    public void begin(Register register, UUID survivor, UUID duplicate) {
        if (survivor.equals(duplicate)) {
            throw DuplicateProblem.WITH_ITSELF.problem().violation("duplicateId", "another-record");
        }
        var held = entities.createNativeQuery(
                        "select id from %s where id in (:survivor, :duplicate) order by id for update"
                                .formatted(register.kind()),
                        UUID.class)
                .setParameter("survivor", survivor)
                .setParameter("duplicate", duplicate)
                .getResultList();
        if (!held.contains(duplicate)) {
            survivorOf(register, duplicate).ifPresent(other -> {
                throw DuplicateProblem.ALREADY_MERGED
                        .problem(duplicate, register.path() + other)
                        .with("survivor", register.path() + other);
            });
            throw DuplicateProblem.UNKNOWN.problem(duplicate).violation("duplicateId", "no-such-duplicate");
        }
    }

    /** Refuses to make one of two that official registers tell apart. */
    public void requireOneIdentity(List<ExternalId> survivor, List<ExternalId> duplicate) {
        for (var one : survivor) {
            for (var other : duplicate) {
                if (OFFICIAL.contains(one.system())
                        && one.system().equals(other.system())
                        && !one.id().equals(other.id())) {
                    throw DuplicateProblem.DIFFERENT_IDENTIFIERS.problem(one.system());
                }
            }
        }
    }

    /** Whatever names the duplicate names the survivor from now on, in every table; one statement for each kind of reference. */
    public void moveReferences(Register register, UUID survivor, UUID duplicate) {
        entities.createNativeQuery("select cast(move_references(:kind, :duplicate, :survivor, :actor) as text)")
                .setParameter("kind", register.kind())
                .setParameter("duplicate", duplicate)
                .setParameter("survivor", survivor)
                .setParameter("actor", Actor.current())
                .getSingleResult();
    }

    /** Remembers the merge; ids that led to the duplicate lead straight to the survivor. */
    public void keep(Register register, UUID survivor, Gone duplicate, String reason) {
        entities.createNativeQuery("update merged_record set survivor_id = :survivor where survivor_id = :duplicate")
                .setParameter("survivor", survivor)
                .setParameter("duplicate", duplicate.id())
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into merged_record (id, kind, code, names, survivor_id, reason, merged_by)
                        values (:id, :kind, :code, cast(:names as jsonb), :survivor, :reason, :actor)""")
                .setParameter("id", duplicate.id())
                .setParameter("kind", register.kind())
                .setParameter("code", duplicate.code())
                .setParameter("names", written(duplicate.names()))
                .setParameter("survivor", survivor)
                .setParameter("reason", reason)
                .setParameter("actor", Actor.current())
                .executeUpdate();
    }

    /** What is kept of a record that became part of another one. */
    public record Gone(UUID id, String code, LocalizedText names) {}

    private Optional<UUID> survivorOf(Register register, UUID id) {
        return entities.createNativeQuery(
                        "select survivor_id from merged_record where id = :id and kind = :kind", UUID.class)
                .setParameter("id", id)
                .setParameter("kind", register.kind())
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    private String written(LocalizedText names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
