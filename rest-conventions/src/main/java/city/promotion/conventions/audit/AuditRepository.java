package city.promotion.conventions.audit;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.UUID;
import org.hibernate.Session;

/** Reads both logs as one, and adds to the one of readings; nothing in a service can alter either. */
@ApplicationScoped
class AuditRepository {

    private static final Listing ACTS = Listing.of("AuditEntry a", "a", SortOrder.byInstant("at", "a.happenedAt"));

    private final EntityManager entities;

    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    Page<AuditEntry> matching(AuditFilter filter, PageRequest page) {
        var conditions = new Conditions()
                .and("a.recordId = :record", "record", filter.record())
                .and("a.actor = :by", "by", filter.by())
                .and("a.action = :action", "action", filter.action())
                .and("a.requestId = :requestId", "requestId", filter.requestId())
                .and("a.client = :client", "client", filter.client())
                .and("a.happenedAt >= :since", "since", filter.from())
                .and("a.happenedAt < :until", "until", filter.until());
        return ACTS.page(entities, AuditEntry.class, conditions, page);
    }

    /** One statement, stored at once, on the connection that the reading itself used: what was not noted is not answered. */
    void note(Reading reading) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into read_log (record_id, path, records, actor, request_id, client) values (?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, reading.record(), Types.OTHER);
                insert.setString(2, reading.path());
                insert.setInt(3, reading.records());
                insert.setString(4, reading.by());
                insert.setString(5, reading.requestId());
                insert.setString(6, reading.client());
                insert.executeUpdate();
            }
        });
    }

    /**
     * What somebody read.
     *
     * @param record the one that the path names; null for a list
     * @param records how many were in the answer; 0 for a list that goes out as a file
     */
    record Reading(UUID record, String path, int records, String by, String requestId, String client) {}
}
