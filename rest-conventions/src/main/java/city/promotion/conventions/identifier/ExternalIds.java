package city.promotion.conventions.identifier;

import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Finds records by the identifiers of other systems, and keeps those unique. */
@ApplicationScoped
public class ExternalIds {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;

    ExternalIds(EntityManager entities) {
        this.entities = entities;
    }

    /** Refuses identifiers that cannot be right or belong to any record, for one that is about to be created. */
    public void requireFree(Collection<ExternalId> ids) {
        requireFree(ids, NOBODY);
    }

    /** Refuses identifiers that cannot be right or belong to a record other than {@code owner}; names the record that has them. */
    public void requireFree(Collection<ExternalId> ids, UUID owner) {
        if (ids == null) {
            return;
        }
        requireAllFree(Map.of(owner, ids));
    }

    /** The same for each of some records that are about to be created, in one statement. */
    public void requireAllFree(List<? extends Collection<ExternalId>> idsOfEach) {
        requireAllFree(idsOfEach, Collections.nCopies(idsOfEach.size(), NOBODY));
    }

    /** The same for some records that are about to be changed, by the record that may have them. */
    public void requireAllFree(Map<UUID, ? extends Collection<ExternalId>> idsOfOwners) {
        requireAllFree(List.copyOf(idsOfOwners.values()), List.copyOf(idsOfOwners.keySet()));
    }

    private void requireAllFree(List<? extends Collection<ExternalId>> idsOfEach, List<UUID> ownerOfEach) {
        idsOfEach.forEach(ExternalIds::requireSound);
        var ids = idsOfEach.stream().flatMap(Collection::stream).toList();
        if (ids.isEmpty()) {
            return;
        }
        requireNoneTwice(ids);
        var owners = IntStream.range(0, idsOfEach.size())
                .mapToObj(i -> Collections.nCopies(idsOfEach.get(i).size(), ownerOfEach.get(i)))
                .flatMap(Collection::stream)
                .toArray(UUID[]::new);
        var systems = ids.stream().map(ExternalId::system).toArray(String[]::new);
        var values = ids.stream().map(ExternalId::id).toArray(String[]::new);
        // Each is looked up by the key: joined, thousands of them would have the whole table read.
        @SuppressWarnings("unchecked")
        Collection<Object[]> taken = entities.createNativeQuery("""
                        select x.system, x.id, x.href
                        from unnest(cast(:systems as text[]), cast(:ids as text[]), cast(:owners as uuid[])) as asked(system, id, owner)
                        cross join lateral (
                            select * from external_id where system = asked.system and id = asked.id offset 0) x
                        where x.record_id <> asked.owner limit 1""")
                .setParameter("systems", systems)
                .setParameter("ids", values)
                .setParameter("owners", owners)
                .getResultList();
        for (var row : taken) {
            throw ConventionProblem.EXTERNAL_ID_TAKEN
                    .problem(row[0], row[1], row[2])
                    .with("existing", row[2]);
        }
    }

    private static void requireSound(Collection<ExternalId> ids) {
        requireNoneTwice(ids);
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        CheckDigits.check(problem, ids);
        problem.throwIfViolated();
    }

    private static void requireNoneTwice(Collection<ExternalId> ids) {
        if (Set.copyOf(ids).size() < ids.size()) {
            throw ConventionProblem.VALIDATION_FAILED.problem().violation("externalIds", "twice");
        }
    }

    Optional<Located> find(String system, String id) {
        return entities.createNativeQuery(
                        "select record_type, href from external_id where system = :system and id = :id")
                .setParameter("system", system)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Located(system, id, (String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
    }
}
