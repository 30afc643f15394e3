package city.promotion.conventions.apikey;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Every query of those who administer keys; how a key that was sent is found stands in {@link SentKeys}. */
@ApplicationScoped
class ApiKeyRepository {

    private static final Listing KEYS =
            Listing.of("ApiKey k", "k", SortOrder.byInstant("createdAt", "k.stamp.createdAt"));

    private final EntityManager entities;

    ApiKeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    Page<ApiKey> page(ApiKeyFilter filter, PageRequest page) {
        return KEYS.page(
                entities, ApiKey.class, new Conditions().and("k.holder = :holder", "holder", filter.holder()), page);
    }

    ApiKey require(UUID id) {
        var key = entities.find(ApiKey.class, id);
        if (key == null) {
            throw ApiKeyProblem.NOT_FOUND.problem(id);
        }
        return key;
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    ApiKey write(ApiKey key) {
        entities.persist(key);
        entities.flush();
        return key;
    }

    void remove(ApiKey key) {
        entities.remove(key);
        entities.flush();
    }
}
