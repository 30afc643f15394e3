package city.promotion.conventions.paging;

import city.promotion.conventions.problem.ConventionProblem;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A list that clients read page by page. Pages are keyset pages: the next one starts behind the last record of the one before
 * ({@code (sort value, id) > (?, ?)}), so that depth costs nothing and no record is skipped or shown twice while others come
 * and go.
 *
 * @param from the HQL source with its alias, for example {@code Event e}
 * @param alias the alias of the record that has {@code id}
 * @param orders what a client may sort by; the first is the default
 */
public record Listing(String from, String alias, List<SortOrder> orders) {

    public static Listing of(String from, String alias, SortOrder... orders) {
        return new Listing(from, alias, List.of(orders));
    }

    /** One page of the entities that meet the conditions. */
    public <T> Page<T> page(EntityManager entities, Class<T> type, Conditions conditions, PageRequest request) {
        return page(entities, type, alias, conditions, request);
    }

    /**
     * One page of a projection.
     *
     * @param select what each record is shown as: the alias, or {@code new path.to.Summary(e.id, …)}
     */
    public <T> Page<T> page(
            EntityManager entities, Class<T> type, String select, Conditions conditions, PageRequest request) {
        var descending = request.sort() != null && request.sort().startsWith("-");
        var order = order(request.sort());
        var direction = descending ? " desc" : "";
        var total = Boolean.TRUE.equals(request.total()) ? count(entities, conditions) : null;

        var sort = (descending ? "-" : "") + order.name();
        var after = request.cursor() == null ? null : Cursor.decode(request.cursor(), sort);
        var where = conditions.where();
        if (after != null) {
            where += (where.isEmpty() ? " where " : " and ") + "(" + order.expression() + ", " + alias + ".id) "
                    + (descending ? "<" : ">") + " (:afterValue, :afterId)";
        }
        var query = entities.createQuery(
                "select " + select + ", " + order.expression() + ", " + alias + ".id from " + from + where
                        + " order by " + order.expression() + direction + ", " + alias + ".id" + direction,
                Object[].class);
        conditions.bind(query);
        if (after != null) {
            query.setParameter("afterValue", after.read(order));
            query.setParameter("afterId", after.id());
        }
        var rows = query.setMaxResults(request.limit() + 1).getResultList();
        var more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var items = shown.stream().map(row -> type.cast(row[0])).toList();
        return new Page<>(items, more ? cursor(sort, shown.get(shown.size() - 1)) : null, total);
    }

    /** One page of the entities that meet the conditions, best answers first unless the client names another order. */
    public <T> Page<T> page(
            EntityManager entities, Class<T> type, Conditions conditions, PageRequest request, Ranking ranking) {
        if (ranking == null || request.sort() != null) {
            return page(entities, type, conditions, request);
        }
        var total = Boolean.TRUE.equals(request.total()) ? count(entities, conditions) : null;
        var rows = ranked(entities, conditions, request, ranking);
        var more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var ids = shown.stream().map(row -> (UUID) row[1]).toList();
        var byId = new HashMap<UUID, T>();
        entities.createQuery(
                        "select " + alias + ", " + alias + ".id from " + from + " where " + alias + ".id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> byId.put((UUID) row[1], type.cast(row[0])));
        var last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                ids.stream().map(byId::get).filter(Objects::nonNull).toList(),
                more ? cursor(Ranking.ORDER.name(), new Object[] {last[0], last[1]}) : null,
                total);
    }

    /** Tier and id of the records of the page and of the one behind it; a tier is not begun before the one above is used up. */
    private List<Object[]> ranked(EntityManager entities, Conditions conditions, PageRequest request, Ranking ranking) {
        var after = request.cursor() == null ? null : Cursor.decode(request.cursor(), Ranking.ORDER.name());
        var first = after == null ? 0 : ((Long) after.read(Ranking.ORDER)).intValue();
        if (first < 0 || first >= ranking.tiers().size()) {
            throw ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
        }
        var selects = new ArrayList<String>();
        for (int tier = first; tier < ranking.tiers().size(); tier++) {
            var where = conditions.where();
            selects.add("(select " + tier + ", " + alias + ".id from " + from
                    + where + (where.isEmpty() ? " where " : " and ")
                    + ranking.tiers().get(tier).condition()
                    + (after != null && tier == first ? " and " + alias + ".id > :afterId" : "")
                    + " order by " + alias + ".id limit " + (request.limit() + 1) + ")");
        }
        var query = entities.createQuery(String.join(" union all ", selects), Object[].class);
        conditions.bind(query);
        ranking.tiers().stream().skip(first).forEach(tier -> tier.parameters().forEach(query::setParameter));
        if (after != null) {
            query.setParameter("afterId", after.id());
        }
        return query.setMaxResults(request.limit() + 1).getResultList();
    }

    private SortOrder order(String sort) {
        if (sort == null) {
            return orders.get(0);
        }
        var name = sort.startsWith("-") ? sort.substring(1) : sort;
        return orders.stream()
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ConventionProblem.BAD_PARAMETER
                        .problem()
                        .violation(
                                "sort",
                                "one-of",
                                orders.stream()
                                        .flatMap(
                                                order -> Arrays.stream(new String[] {order.name(), "-" + order.name()}))
                                        .collect(Collectors.joining(", "))));
    }

    private Long count(EntityManager entities, Conditions conditions) {
        var query =
                entities.createQuery("select count(" + alias + ".id) from " + from + conditions.where(), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private static String cursor(String sort, Object[] row) {
        return new Cursor(sort, String.valueOf(row[row.length - 2]), (UUID) row[row.length - 1]).encode();
    }
}
