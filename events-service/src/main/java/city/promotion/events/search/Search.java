package city.promotion.events.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Reads what a client searches for, with the same eyes as the database reads names. */
@ApplicationScoped
public class Search {

    private final EntityManager entities;

    Search(EntityManager entities) {
        this.entities = entities;
    }

    /** The words of {@code q}; nothing is asked for when it is null or blank. */
    public Words words(String q) {
        if (q == null || q.isBlank()) {
            return Words.NONE;
        }
        return new Words((String) entities.createNativeQuery("select search_fold(:q)", String.class)
                .setParameter("q", q)
                .getSingleResult());
    }
}
