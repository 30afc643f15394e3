package city.promotion.conventions.paging;

import java.util.List;
import java.util.Map;

/**
 * How well records answer what a client searched for: the order of a list when the client names none. Within a tier records
 * stand in the order of their ids, so that each tier is a keyset of its own and a page never costs more than itself.
 *
 * @param tiers best first; each record of the list meets exactly one of them
 */
public record Ranking(List<Tier> tiers) {

    /** What a client sees as the name of this order, in cursors only. */
    static final SortOrder ORDER = SortOrder.byNumber("relevance", "");

    /**
     * One step of the order.
     *
     * @param condition fragment of HQL with named parameters
     * @param parameters values of those parameters
     */
    public record Tier(String condition, Map<String, Object> parameters) {}
}
