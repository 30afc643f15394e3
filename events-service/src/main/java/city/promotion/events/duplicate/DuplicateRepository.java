package city.promotion.events.duplicate;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Every query for pairs and for what was decided about them. */
@ApplicationScoped
class DuplicateRepository {

    private static final Listing PAIRS =
            Listing.of("LikelyDuplicate d", "d", new SortOrder("likeliest", "d.doubt", Short::valueOf));

    private final EntityManager entities;

    DuplicateRepository(EntityManager entities) {
        this.entities = entities;
    }

    Page<LikelyDuplicate> page(Register register, UUID of, PageRequest page) {
        // A pair may have been proposed at the very moment in which one of the two was deleted.
        var conditions = new Conditions()
                .and("d.kind = :kind", "kind", register.kind())
                .and("exists (select 1 from " + register.entity() + " f where f.id = d.firstId)")
                .and("exists (select 1 from " + register.entity() + " s where s.id = d.secondId)")
                .and("(d.firstId = :of or d.secondId = :of)", "of", of);
        return PAIRS.page(entities, LikelyDuplicate.class, conditions, page);
    }

    /** Whether both records are in the register; they are kept from being deleted until the transaction ends. */
    boolean hold(Register register, UUID first, UUID second) {
        return entities.createNativeQuery(
                                "select id from %s where id in (:first, :second) order by id for share"
                                        .formatted(register.kind()),
                                UUID.class)
                        .setParameter("first", first)
                        .setParameter("second", second)
                        .getResultList()
                        .size()
                == 2;
    }

    Optional<NotDuplicate> decision(Register register, UUID first, UUID second) {
        return entities.createQuery(
                        "from NotDuplicate d where d.kind = :kind and d.firstId = :first and d.secondId = :second",
                        NotDuplicate.class)
                .setParameter("kind", register.kind())
                .setParameter("first", first)
                .setParameter("second", second)
                .getResultStream()
                .findFirst();
    }

    NotDuplicate write(NotDuplicate decision) {
        entities.persist(decision);
        entities.flush();
        return decision;
    }

    void remove(NotDuplicate decision) {
        entities.remove(decision);
        entities.flush();
    }
}
