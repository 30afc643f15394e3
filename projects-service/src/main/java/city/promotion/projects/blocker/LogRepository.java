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
class LogRepository implements PanacheRepositoryBase<LogEntry, UUID> {

    private static final Listing LOG =
            Listing.of("LogEntry l", "l", SortOrder.byInstant("createdAt", "l.stamp.createdAt"));

    Page<LogEntry> ofBlocker(UUID blockerId, PageRequest request) {
        var ofBlocker = new Conditions().and("l.blockerId = :blockerId", "blockerId", blockerId);
        return LOG.page(getEntityManager(), LogEntry.class, ofBlocker, request);
    }

    LogEntry require(UUID blockerId, UUID id) {
        return find("id = ?1 and blockerId = ?2", id, blockerId)
                .firstResultOptional()
                .orElseThrow(() -> BlockerProblem.LOG_ENTRY_NOT_FOUND.problem(id));
    }
}
