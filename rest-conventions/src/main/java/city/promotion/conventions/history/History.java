package city.promotion.conventions.history;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Reads what the database noted of a record's changes; nothing in a service can alter it. */
@ApplicationScoped
public class History {

    private static final Listing CHANGES = Listing.of("HistoryEntry h", "h", SortOrder.byNumber("at", "h.sequence"));

    private final EntityManager entities;

    History(EntityManager entities) {
        this.entities = entities;
    }

    /** The changes of a record and of its parts, oldest first unless {@code sort=-at}. */
    public Page<Change> of(UUID recordId, PageRequest request) {
        var ofRecord = new Conditions().and("h.recordId = :recordId", "recordId", recordId);
        return CHANGES.page(entities, HistoryEntry.class, ofRecord, request).map(HistoryEntry::toChange);
    }
}
