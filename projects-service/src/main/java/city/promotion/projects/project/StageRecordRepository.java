package city.promotion.projects.project;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StageRecordRepository implements PanacheRepositoryBase<StageRecord, UUID> {

    private static final Listing STEPS = Listing.of("StageRecord s", "s", SortOrder.byNumber("number", "s.number"));

    Page<StageRecord> ofProject(UUID projectId, PageRequest request) {
        var ofProject = new Conditions().and("s.projectId = :projectId", "projectId", projectId);
        return STEPS.page(getEntityManager(), StageRecord.class, ofProject, request);
    }

    /** Every step of the projects, oldest first. */
    List<StageRecord> ofProjects(Collection<UUID> projectIds) {
        return list("projectId in ?1 order by projectId, number", projectIds);
    }

    StageRecord require(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId)
                .firstResultOptional()
                .orElseThrow(() -> ProjectProblem.STAGE_RECORD_NOT_FOUND.problem(id));
    }
}
