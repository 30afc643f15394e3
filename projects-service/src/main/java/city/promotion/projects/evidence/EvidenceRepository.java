package city.promotion.projects.evidence;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceFile, UUID> {

    private static final Listing FILES =
            Listing.of("EvidenceFile f", "f", SortOrder.byInstant("createdAt", "f.stamp.createdAt"));

    private final Caller caller;

    EvidenceRepository(Caller caller) {
        this.caller = caller;
    }

    /**
     * Whether the project is a sample; refused where there is none that the caller may see. Read from the table, since projects
     * know their evidence and not the other way round.
     */
    boolean requireProject(UUID projectId) {
        return (Boolean) project(projectId)[1];
    }

    /** The same, if the caller may change what proves the project's progress. */
    boolean requireOwnProject(UUID projectId) {
        var project = project(projectId);
        caller.requireDistrict((String) project[2]);
        return (Boolean) project[1];
    }

    private Object[] project(UUID projectId) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = getEntityManager()
                .createNativeQuery("""
                        select visibility, sample, coalesce(district_of_landing, district_of_first_talk)
                        from project where id = :id""")
                .setParameter("id", projectId)
                .getResultList();
        if (found.isEmpty() || !caller.maySee(Visibility.valueOf((String) found.get(0)[0]))) {
            throw EvidenceProblem.PROJECT_NOT_FOUND.problem(projectId);
        }
        return found.get(0);
    }

    /** The document, if it and its project are there for the caller. */
    EvidenceFile require(UUID projectId, UUID id) {
        requireProject(projectId);
        return find(projectId, id);
    }

    /** The same, if the caller may change what belongs to its project. */
    EvidenceFile requireOwn(UUID projectId, UUID id) {
        requireOwnProject(projectId);
        return find(projectId, id);
    }

    private EvidenceFile find(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId)
                .firstResultOptional()
                .filter(file -> caller.maySee(file.visibility()))
                .orElseThrow(() -> EvidenceProblem.NOT_FOUND.problem(id));
    }

    Page<EvidenceFile> ofProject(UUID projectId, String kind, Boolean removed, PageRequest request) {
        requireProject(projectId);
        var conditions = new Conditions()
                .visible("f", caller.visible())
                .and("f.projectId = :projectId", "projectId", projectId)
                .and("f.kind = :kind", "kind", kind)
                .and("f.removedAt is " + (Boolean.TRUE.equals(removed) ? "not null" : "null"));
        return FILES.page(getEntityManager(), EvidenceFile.class, conditions, request);
    }

    /** Those of the ids that are documents of the project and still have their bytes; they keep them for this transaction. */
    Set<UUID> present(UUID projectId, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "from EvidenceFile f where f.projectId = :project and f.id in :ids and f.removedAt is null order by f.id",
                        EvidenceFile.class)
                .setParameter("project", projectId)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .filter(file -> caller.maySee(file.visibility()))
                .map(EvidenceFile::id)
                .collect(Collectors.toSet());
    }

    /**
     * Paths of what rests on the document: steps, those that wait for a decision, verified amounts, the log of blockers. Read from the
     * tables, since they know their evidence and not the other way round.
     */
    @SuppressWarnings("unchecked")
    List<String> restingOn(EvidenceFile file) {
        getEntityManager().lock(file, LockModeType.PESSIMISTIC_WRITE);
        return getEntityManager()
                .createNativeQuery("""
                        select '/projects/v1/projects/' || project_id || '/stages/' || id as path
                        from stage_record where evidence_ids @> array[cast(:id as uuid)]
                        union all
                        select '/projects/v1/projects/' || project_id || '/transition-proposals/' || id
                        from transition_proposal where evidence_ids @> array[cast(:id as uuid)] and state = 'PENDING'
                        union all
                        select '/projects/v1/projects/' || project_id || '/money-entries/' || id
                        from money_entry where evidence_ids @> array[cast(:id as uuid)] and verified_by is not null
                        union all
                        select '/projects/v1/blockers/' || blocker_id || '/log/' || id
                        from blocker_log_entry where evidence_ids @> array[cast(:id as uuid)]
                        order by path limit 20""", String.class)
                .setParameter("id", file.id())
                .getResultList();
    }

    /** Notes that bytes under the key belong to no document: not yet, or no longer. */
    void noteLoose(String key, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into evidence_loose (storage_key, since) values (:key, :now)")
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
    }

    void forgetLoose(String key) {
        getEntityManager()
                .createNativeQuery("delete from evidence_loose where storage_key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Keys that have belonged to no document since before the moment; held for this transaction, skipped by others. */
    @SuppressWarnings("unchecked")
    List<String> looseBefore(Instant moment, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select storage_key from evidence_loose where since < :moment
                        order by since limit :most for update skip locked""", String.class)
                .setParameter("moment", moment)
                .setParameter("most", most)
                .getResultList();
    }
}
