package city.promotion.stats.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures of a dataset are asked for; the one question behind every format. Made with {@link #of}, all parts are optional:
 *
 * <pre>{@code
 * ObservationQuery.of("TRADE").codes("FLOW", Set.of("IX")).startsFrom(q1.start()).endsBy(q1.end()).lastN(4).build()
 * }</pre>
 *
 * <p>All conditions hold together. Codes that no figure carries are no error: the answer is empty. What a client may not write
 * (unknown dimensions, moments that lie ahead) its own face refuses before it comes here.
 *
 * @param datasetId id of the dataset, {@code TRADE}
 * @param codes wanted codes of a dimension; a dimension that is not named is free, one with no code matches nothing
 * @param keys wanted keys: a figure matches one of them, each a map like {@code codes}; empty is every key. A short key of SDMX
 *     ({@code Q.YTD}) is a map of its first dimensions, {@code M.D+A.} one with two codes of the second
 * @param periods wanted periods as written ({@code 2024-Q1}); empty is every period
 * @param startsFrom first day: periods that begin earlier are left out; null is open
 * @param endsBy last day: periods that end later are left out; null is open
 * @param statuses wanted codes of OBS_STATUS; empty is every status
 * @param firstN of each series only the earliest n periods that match; null is all. With {@code lastN} beside it both ends
 * @param lastN of each series only the latest n periods that match; null is all
 * @param asOf the moment whose knowledge is asked for; null is now. A later moment than now would break embargoes and is
 *     answered as now
 * @param includeHistory all versions that were known by {@code asOf}, oldest first within a period
 * @param updatedAfter only what became known after this moment; figures that ceased to be come as {@link Observation#deleted}
 * @param source document that the figure cites; null is any
 * @param externalId {@code system:id} of the figure elsewhere; null is any
 * @param filters what attributes and values must be; all of them must hold
 * @param order instead of the order of key and period; equal rows stand in the order of key and period
 * @param limit at most so many rows; null is all
 * @param offset rows left out at the beginning
 */
public record ObservationQuery(
        String datasetId,
        Map<String, Set<String>> codes,
        List<Map<String, Set<String>>> keys,
        Set<String> periods,
        LocalDate startsFrom,
        LocalDate endsBy,
        Set<String> statuses,
        Integer firstN,
        Integer lastN,
        Instant asOf,
        boolean includeHistory,
        Instant updatedAfter,
        String source,
        String externalId,
        List<Filter> filters,
        List<Order> order,
        Long limit,
        long offset) {

    /** The component that stands for the period in an {@link Order}. */
    public static final String TIME = "TIME_PERIOD";

    /**
     * One step of an order.
     *
     * @param component id of a dimension, {@link #TIME}, {@code OBS_VALUE}, or an attribute that {@link FigureColumn} knows
     */
    public record Order(String component, boolean descending) {}

    /** Whether each key that is asked for has one code of each dimension that it names, and so may be the key of a series. */
    boolean mayNameSeries() {
        return !(codes.isEmpty() && keys.isEmpty())
                && codes.values().stream().allMatch(wanted -> wanted.size() == 1)
                && keys.stream().flatMap(key -> key.values().stream()).allMatch(wanted -> wanted.size() == 1);
    }

    /**
     * What one attribute, or the value, must be. A figure that lacks it matches nothing; one that is to be deleted matches all, since
     * nobody knows what its reader kept.
     *
     * @param component {@code OBS_VALUE} or an attribute that {@link FigureColumn} knows
     * @param alternatives one of them must hold, with all its comparisons
     */
    public record Filter(String component, List<List<Comparison>> alternatives) {}

    /** {@code operator} is one of eq, ne, lt, le, gt, ge, co, nc, sw and ew, as SDMX names them. */
    public record Comparison(String operator, String value) {}

    /** The same question for another part of its rows. */
    public ObservationQuery part(Long newLimit, long newOffset) {
        return new ObservationQuery(
                datasetId,
                codes,
                keys,
                periods,
                startsFrom,
                endsBy,
                statuses,
                firstN,
                lastN,
                asOf,
                includeHistory,
                updatedAfter,
                source,
                externalId,
                filters,
                order,
                newLimit,
                newOffset);
    }

    public static Builder of(String datasetId) {
        return new Builder(datasetId);
    }

    /** Gathers the parts of a question. */
    public static final class Builder {

        private final String datasetId;
        private final Map<String, Set<String>> codes = new LinkedHashMap<>();
        private final List<Map<String, Set<String>>> keys = new ArrayList<>();
        private final Set<String> periods = new LinkedHashSet<>();
        private final Set<String> statuses = new LinkedHashSet<>();
        private final List<Filter> filters = new ArrayList<>();
        private final List<Order> order = new ArrayList<>();
        private LocalDate startsFrom;
        private LocalDate endsBy;
        private Integer firstN;
        private Integer lastN;
        private Instant asOf;
        private boolean includeHistory;
        private Instant updatedAfter;
        private String source;
        private String externalId;
        private Long limit;
        private long offset;

        private Builder(String datasetId) {
            this.datasetId = datasetId;
        }

        /** Asks for these codes of a dimension; asked twice, for those that both name. */
        public Builder codes(String dimension, Collection<String> wanted) {
            var both = new LinkedHashSet<>(wanted);
            if (codes.containsKey(dimension)) {
                both.retainAll(codes.get(dimension));
            }
            codes.put(dimension, both);
            return this;
        }

        /** Adds a key that figures may match instead of the others given. */
        public Builder key(Map<String, Set<String>> key) {
            keys.add(key);
            return this;
        }

        public Builder periods(Collection<String> wanted) {
            periods.addAll(wanted);
            return this;
        }

        public Builder startsFrom(LocalDate day) {
            startsFrom = day;
            return this;
        }

        public Builder endsBy(LocalDate day) {
            endsBy = day;
            return this;
        }

        public Builder statuses(Collection<String> wanted) {
            statuses.addAll(wanted);
            return this;
        }

        public Builder firstN(Integer n) {
            firstN = n;
            return this;
        }

        public Builder lastN(Integer n) {
            lastN = n;
            return this;
        }

        public Builder asOf(Instant moment) {
            asOf = moment;
            return this;
        }

        public Builder includeHistory(boolean all) {
            includeHistory = all;
            return this;
        }

        public Builder updatedAfter(Instant moment) {
            updatedAfter = moment;
            return this;
        }

        public Builder source(String document) {
            source = document;
            return this;
        }

        public Builder externalId(String systemAndId) {
            externalId = systemAndId;
            return this;
        }

        public Builder filter(Filter filter) {
            filters.add(filter);
            return this;
        }

        public Builder order(String component, boolean descending) {
            order.add(new Order(component, descending));
            return this;
        }

        public Builder limit(Long rows) {
            limit = rows;
            return this;
        }

        public Builder offset(long rows) {
            offset = rows;
            return this;
        }

        public ObservationQuery build() {
            return new ObservationQuery(
                    datasetId,
                    codes,
                    List.copyOf(keys),
                    periods,
                    startsFrom,
                    endsBy,
                    statuses,
                    firstN,
                    lastN,
                    asOf,
                    includeHistory,
                    updatedAfter,
                    source,
                    externalId,
                    List.copyOf(filters),
                    List.copyOf(order),
                    limit,
                    offset);
        }
    }
}
