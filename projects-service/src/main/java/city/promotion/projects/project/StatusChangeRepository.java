package city.promotion.projects.project;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StatusChangeRepository implements PanacheRepositoryBase<StatusChange, UUID> {

    private static final Listing CHANGES = Listing.of("StatusChange s", "s", SortOrder.byNumber("number", "s.number"));

    Page<StatusChange> ofProject(UUID projectId, PageRequest request) {
        var ofProject = new Conditions().and("s.projectId = :projectId", "projectId", projectId);
        return CHANGES.page(getEntityManager(), StatusChange.class, ofProject, request);
    }

    StatusChange require(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId)
                .firstResultOptional()
                .orElseThrow(() -> ProjectProblem.STATUS_CHANGE_NOT_FOUND.problem(id));
    }
}
