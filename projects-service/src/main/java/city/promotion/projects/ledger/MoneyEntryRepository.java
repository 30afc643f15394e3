package city.promotion.projects.ledger;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MoneyEntryRepository implements PanacheRepositoryBase<MoneyEntry, UUID> {

    /** An amount is seen by those who may see both it and its project. */
    private static final Listing ENTRIES = Listing.of(
            "MoneyEntry m join Project p on p.id = m.projectId",
            "m",
            new SortOrder("period", "m.periodFrom", LocalDate::parse),
            SortOrder.byInstant("createdAt", "m.stamp.createdAt"),
            SortOrder.byInstant("updatedAt", "m.stamp.updatedAt"));

    private final Caller caller;

    MoneyEntryRepository(Caller caller) {
        this.caller = caller;
    }

    /** An entry of a project that the caller is known to see. */
    MoneyEntry require(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId)
                .firstResultOptional()
                .filter(entry -> caller.maySee(entry.visibility()))
                .orElseThrow(() -> LedgerProblem.NOT_FOUND.problem(id));
    }

    Page<MoneyEntry> matching(UUID projectId, MoneyEntryFilter filter, PageRequest request) {
        filter.requireCurrency();
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .visible("m", caller.visible())
                .and("m.projectId = :projectId", "projectId", projectId)
                .and("m.kind = :kind", "kind", filter.kind())
                .and("m.accumulation = :accumulation", "accumulation", filter.accumulation())
                .and("m.currency = :currency", "currency", filter.currency())
                .and("m.amountValue >= :amountMin", "amountMin", filter.amountMin())
                .and("m.amountValue <= :amountMax", "amountMax", filter.amountMax())
                .and("m.periodFrom >= :periodFrom", "periodFrom", filter.from())
                .and("m.periodUntil <= :periodUntil", "periodUntil", filter.until())
                .and("m.sample = :sample", "sample", filter.sample())
                .and("m.visibility = :visibility", "visibility", filter.visibility())
                .source("m", filter.source())
                .externalId("m", filter.externalId());
        if (filter.counts() != null) {
            conditions.and(
                    filter.counts()
                            ? "m.correctedBy is null and m.currency is not null"
                            : "(m.correctedBy is not null or m.currency is null)");
        }
        if (filter.verified() != null) {
            conditions.and("m.verifiedBy is " + (filter.verified() ? "not null" : "null"));
        }
        return ENTRIES.page(getEntityManager(), MoneyEntry.class, conditions, request);
    }

    /** Lets one writer at a time judge what the ledger of a project holds already; other projects are not held up. */
    void holdLedgerOf(UUID projectId) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('ledger ' || :project, 0)) as text)")
                .setParameter("project", projectId.toString())
                .getSingleResult();
    }

    /**
     * An entry that counts and that would tell of the same money twice beside the new one: a cumulated figure up to the same
     * day, or a single period that overlaps without being the same.
     */
    Optional<MoneyEntry> tellingTheSame(MoneyEntry entry) {
        var alike = Parameters.with("project", entry.projectId())
                .and("kind", entry.kind())
                .and("accumulation", entry.accumulation())
                .and("currency", entry.amount().unit())
                .and("until", entry.periodUntil());
        var clash = "periodUntil = :until";
        if (entry.accumulation() == Accumulation.CUR) {
            clash = "periodFrom < :until and periodUntil > :from and not (periodFrom = :from and periodUntil = :until)";
            alike.and("from", entry.periodFrom());
        }
        if (entry.corrects() != null) {
            clash += " and id <> :corrects";
            alike.and("corrects", entry.corrects());
        }
        return find(
                        "projectId = :project and kind = :kind and accumulation = :accumulation and currency = :currency"
                                + " and correctedBy is null and " + clash + " order by id",
                        alike)
                .firstResultOptional();
    }
}
