package city.promotion.stats.observation;

import city.promotion.stats.observation.ObservationQuery.Order;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a question as SQL. Series are found by the index of their codes, figures by series and period; what is known is decided
 * by the database's clock, and never later than now, whatever moment was asked for.
 *
 * @param dimensions ids in the order of the key; needed for an order by dimension, and to know whether a series is named whole
 */
record ObservationSql(ObservationQuery query, Reader reader, List<String> dimensions) {

    private static final String FROM_FIGURES = " from observation o join release r on r.id = o.release_id where ";

    /** Columns of {@link ObservationRow}, in its order. */
    Sql columns() {
        var shown = shown();
        return new Sql()
                .add(
                        "select o.id, s.key, o.period, o.period_start, o.period_end, case when " + shown
                                + " then o.value end, "
                                + "o.multiplier, o.unit, o.qualifier, o.status, o.confidentiality, case when " + shown
                                + " then o.comment end, o.release_id, lower(o.disseminated), case when upper(o.disseminated) <= ")
                .add(moment())
                .add(" then upper(o.disseminated) end, o.external_ids, o.sources, o.deleted")
                .add(marksEnds() ? new Sql().add(" or not o.disseminated @> ").add(moment()) : new Sql());
    }

    /** Rows of the question, from {@code from} to the last condition. */
    Sql matching() {
        return new Sql()
                .add(" from series s")
                .add(window("min", "desc", query.lastN(), "latest"))
                .add(window("max", "asc", query.firstN(), "earliest"))
                .add(" join observation o on o.series_id = s.id join release r on r.id = o.release_id where ")
                .add(ofSeries())
                .add(" and ")
                .add(ofFigures())
                .add(withinWindows());
    }

    /** The rest of the rows behind one that was given. */
    Sql after(ObservationCursor last) {
        if (last == null) {
            return new Sql();
        }
        // A version that came between two pages must not bring its figure a second time.
        return query.includeHistory()
                ? new Sql()
                        .add(
                                " and s.key >= ? and (s.key, o.period_start, lower(o.disseminated)) > (?, ?, ?)",
                                last.key(),
                                last.key(),
                                last.periodStart(),
                                utc(last.knownFrom()))
                : new Sql()
                        .add(
                                " and s.key >= ? and (s.key, o.period_start) > (?, ?)",
                                last.key(),
                                last.key(),
                                last.periodStart());
    }

    Sql inOrder() {
        var sql = new Sql().add(" order by ");
        for (var order : query.order()) {
            sql.add(component(order)).add(order.descending() ? " desc nulls last, " : " nulls last, ");
        }
        return sql.add("s.key, o.period_start, lower(o.disseminated)");
    }

    /** The part of the rows that was asked for, and no more than {@code most} of them. */
    Sql cut(long most) {
        var limit = query.limit() == null ? most : Math.min(most, query.limit());
        return new Sql().add(" limit ? offset ?", limit, query.offset());
    }

    private Sql component(Order order) {
        if (order.component().equals(ObservationQuery.TIME)) {
            return new Sql().add("o.period_start");
        }
        var place = dimensions.indexOf(order.component());
        return place >= 0
                ? new Sql().add("split_part(s.key, '.', " + (place + 1) + ") collate \"C\"")
                : FigureColumn.valueOf(order.component()).inOrder(shown(), moment());
    }

    /** Whether the reader may be shown the value of a figure; what is hidden must not be found by a filter or an order either. */
    private String shown() {
        return reader.confidential() ? "true" : "o.confidentiality = 'F'";
    }

    private Sql ofSeries() {
        var sql = new Sql().add("s.dataset_id = ?", query.datasetId());
        var named = namedSeries();
        if (named != null) {
            return sql.addArray(" and s.key = any (?)", named);
        }
        query.codes().forEach((dimension, codes) -> sql.add(" and ").add(carries(dimension, codes)));
        if (!query.keys().isEmpty()) {
            sql.add(" and (");
            var or = "";
            for (var key : query.keys()) {
                sql.add(or).add(matches(key));
                or = " or ";
            }
            sql.add(")");
        }
        return sql;
    }

    /** The keys of the series, where the question names them whole; null where it leaves a dimension free. */
    private String[] namedSeries() {
        if (dimensions.isEmpty() || !query.mayNameSeries()) {
            return null;
        }
        var named = new ArrayList<String>();
        for (var key : query.keys().isEmpty() ? List.of(Map.<String, Set<String>>of()) : query.keys()) {
            if (!dimensions.containsAll(query.codes().keySet()) || !dimensions.containsAll(key.keySet())) {
                return null;
            }
            var codes = new ArrayList<String>();
            for (var dimension : dimensions) {
                var wanted = new LinkedHashSet<String>();
                wanted.addAll(query.codes().getOrDefault(dimension, Set.of()));
                wanted.addAll(key.getOrDefault(dimension, Set.of()));
                if (wanted.isEmpty()) {
                    return null;
                }
                if (wanted.size() == 1) {
                    codes.addAll(wanted);
                }
            }
            if (codes.size() == dimensions.size()) {
                named.add(String.join(".", codes));
            } // Else the two ask for different codes of one dimension, which no series has.
        }
        return named.toArray(String[]::new);
    }

    private static Sql matches(Map<String, Set<String>> key) {
        var sql = new Sql().add("(true");
        key.forEach((dimension, codes) -> sql.add(" and ").add(carries(dimension, codes)));
        return sql.add(")");
    }

    private static Sql carries(String dimension, Collection<String> codes) {
        return new Sql()
                .addArray(
                        "s.codes && ?",
                        codes.stream().map(code -> dimension + "=" + code).toArray(String[]::new));
    }

    private Sql ofFigures() {
        var sql = new Sql()
                .addArray("r.visibility = any (?) and ", reader.names())
                .add(versions());
        if (!query.periods().isEmpty()) {
            sql.addArray(" and o.period = any (?)", query.periods().toArray(String[]::new));
        }
        if (query.startsFrom() != null) {
            sql.add(" and o.period_start >= ?", query.startsFrom());
        }
        if (query.endsBy() != null) {
            sql.add(" and o.period_end <= ?", query.endsBy());
        }
        if (!query.statuses().isEmpty()) {
            sql.addArray(" and o.status = any (?)", query.statuses().toArray(String[]::new));
        }
        if (query.source() != null) {
            sql.add(
                    " and o.sources @> jsonb_build_array(jsonb_build_object('document', cast(? as text)))",
                    query.source());
        }
        if (query.externalId() != null) {
            var colon = query.externalId().indexOf(':');
            // The index holds only figures that have any, and must be told so.
            sql.add(
                    " and o.external_ids <> '[]' and o.external_ids @> jsonb_build_array(jsonb_build_object('system', cast(? as text), 'id', cast(? as text)))",
                    query.externalId().substring(0, colon),
                    query.externalId().substring(colon + 1));
        }
        query.filters()
                .forEach(filter -> sql.add(" and (o.deleted")
                        .add(FigureColumn.valueOf(filter.component()).holds(filter.alternatives(), shown(), moment()))
                        .add(")"));
        return sql;
    }

    /** Which versions: those that stand, all that ever stood, or what has become known since a moment. */
    private Sql versions() {
        if (query.updatedAfter() != null) {
            return changed();
        }
        if (query.includeHistory()) {
            return new Sql().add("lower(o.disseminated) <= ").add(moment()).add(" and not o.deleted");
        }
        return new Sql().add("o.disseminated @> ").add(moment()).add(" and not o.deleted");
    }

    /**
     * A version begins with its release and ends without another one when its release is withdrawn, so the releases lead to what
     * has changed.
     */
    private Sql changed() {
        var since = utc(query.updatedAfter());
        var begun = new Sql()
                .add("lower(o.disseminated) > ?", since)
                .add(query.includeHistory() ? " and lower(o.disseminated) <= " : " and o.disseminated @> ")
                .add(moment());
        var ended = new Sql()
                .add("upper(o.disseminated) > ? and not o.deleted and upper(o.disseminated) <= ", since)
                .add(moment())
                .add(" and not exists (select from observation later where later.series_id = o.series_id"
                        + " and later.period = o.period and lower(later.disseminated) > lower(o.disseminated)"
                        + " and lower(later.disseminated) <= ")
                .add(moment())
                .add(")");
        return new Sql()
                .add("(r.published_at > ? or r.withdrawn_at > ?) and (", since, since)
                .add(begun)
                .add(" or ")
                .add(ended)
                .add(")");
    }

    private boolean marksEnds() {
        return query.updatedAfter() != null && !query.includeHistory();
    }

    /** The period at which the first or last n of a series begin or end, of those that match. */
    private Sql window(String edge, String direction, Integer n, String name) {
        if (n == null) {
            return new Sql();
        }
        return new Sql()
                .add(" cross join lateral (select " + edge
                        + "(n.period_start) as edge from (select distinct o.period_start" + FROM_FIGURES
                        + "o.series_id = s.id and ")
                .add(ofFigures())
                .add(" order by o.period_start " + direction + " limit ?) n) " + name, n);
    }

    private Sql withinWindows() {
        var sql = new Sql();
        if (query.lastN() != null && query.firstN() != null) {
            return sql.add(" and (o.period_start >= latest.edge or o.period_start <= earliest.edge)");
        }
        if (query.lastN() != null) {
            return sql.add(" and o.period_start >= latest.edge");
        }
        return query.firstN() != null ? sql.add(" and o.period_start <= earliest.edge") : sql;
    }

    private Sql moment() {
        return query.asOf() == null
                ? new Sql().add("now()")
                : new Sql().add("least(now(), cast(? as timestamptz))", utc(query.asOf()));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
