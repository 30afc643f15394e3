package city.promotion.projects.blocker;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DueDateChangeRepository implements PanacheRepositoryBase<DueDateChange, UUID> {

    private static final Listing CHANGES =
            Listing.of("DueDateChange c", "c", SortOrder.byInstant("createdAt", "c.stamp.createdAt"));

    Page<DueDateChange> ofBlocker(UUID blockerId, PageRequest request) {
        var ofBlocker = new Conditions().and("c.blockerId = :blockerId", "blockerId", blockerId);
        return CHANGES.page(getEntityManager(), DueDateChange.class, ofBlocker, request);
    }

    DueDateChange require(UUID blockerId, UUID id) {
        return find("id = ?1 and blockerId = ?2", id, blockerId)
                .firstResultOptional()
                .orElseThrow(() -> BlockerProblem.DUE_DATE_CHANGE_NOT_FOUND.problem(id));
    }

    boolean hasOpen(UUID blockerId) {
        return count("blockerId = ?1 and decision = ?2", blockerId, Decision.PROPOSED) > 0;
    }
}
