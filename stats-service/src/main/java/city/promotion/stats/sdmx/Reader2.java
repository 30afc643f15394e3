package city.promotion.stats.sdmx;

import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.DataRequest.Part;
import city.promotion.stats.sdmx.Filter.Term;
import city.promotion.stats.sdmx.structure.DataStructure;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.ItemScheme.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads questions of SDMX-REST 2.2.
 *
 * @param periods the periods that a dataflow has for a question; asked only where times are filtered by more than one range
 */
record Reader2(Parameters parameters, BiFunction<Dataflow, ObservationQuery, List<String>> periods) {

    static final Set<String> DATA = Set.of(
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "attributes",
            "measures",
            "includeHistory",
            "offset",
            "limit",
            "sort",
            "asOf",
            "reportingYearStartDay",
            "format");
    static final Set<String> AVAILABILITY =
            Set.of("updatedAfter", "mode", "references", "reportingYearStartDay", "format");

    private static final Set<String> RANGES = Set.of("ge", "gt", "le", "lt");

    DataRequest data(List<Dataflow> flows, String key) {
        var asOf = parameters.asOf();
        var updatedAfter = parameters.moment("updatedAfter");
        var values = flows.isEmpty() || values(flows.get(0).structure());
        var seriesOnly = !values
                && flows.stream().allMatch(flow -> attributes(flow.structure()).isEmpty());
        var includeHistory = parameters.truth("includeHistory") && !seriesOnly;
        var parts = DataRequest.ofEach(flows, Face.V2, flow -> {
            var structure = flow.structure();
            var observedAt = seriesOnly ? structure.time().id() : parameters.observedAt(structure);
            var query = question(flow, key)
                    .firstN(seriesOnly ? null : parameters.number("firstNObservations"))
                    .lastN(seriesOnly ? Integer.valueOf(1) : parameters.number("lastNObservations"))
                    .includeHistory(includeHistory)
                    .asOf(asOf);
            Order.read(parameters.text("sort"), structure, observedAt).into(query, structure, observedAt);
            return new Part(flow, query.build(), observedAt, attributes(structure));
        });
        var limit = parameters.number("limit");
        return new DataRequest(
                Face.V2,
                parts,
                values,
                seriesOnly,
                includeHistory,
                updatedAfter,
                limit == null ? null : Long.valueOf(limit),
                parameters.offset());
    }

    /** Key and filters: what a question for availability has too. */
    ObservationQuery.Builder question(Dataflow flow, String key) {
        if (!parameters.text("reportingYearStartDay", "--01-01").equals("--01-01")) {
            throw SdmxProblem.NOT_IMPLEMENTED.problem("reportingYearStartDay");
        }
        var structure = flow.structure();
        var query = ObservationQuery.of(flow.datasetId());
        SeriesKey.read2(key, structure, query);
        query.updatedAfter(parameters.moment("updatedAfter"));
        for (var parameter : parameters.values().entrySet()) {
            if (parameter.getKey().startsWith("c[")) {
                var component =
                        parameter.getKey().substring(2, parameter.getKey().length() - 1);
                filter(Filter.parse(component, parameter.getValue()), flow, query);
            }
        }
        return query;
    }

    private void filter(Filter filter, Dataflow flow, ObservationQuery.Builder query) {
        var structure = flow.structure();
        var dimension = structure.dimension(filter.component());
        if (dimension.isPresent()) {
            query.codes(filter.component(), codes(filter, dimension.get()));
        } else if (filter.component().equals(structure.time().id())) {
            time(filter, flow, query);
        } else if (structure.attribute(filter.component()).isPresent()
                || filter.component().equals(structure.measure().id())) {
            query.filter(filter.ofFigures());
        } else {
            throw Face.V2
                    .semantics()
                    .problem()
                    .violation("c[" + filter.component() + "]", "sdmx-component", filter.component());
        }
    }

    private static List<String> codes(Filter filter, Component component) {
        return component.codes().items().stream()
                .map(Item::id)
                .filter(filter::holds)
                .toList();
    }

    private void time(Filter filter, Dataflow flow, ObservationQuery.Builder query) {
        filter.alternatives()
                .forEach(all -> all.stream()
                        .filter(term -> RANGES.contains(term.operator())
                                || Set.of("eq", "ne").contains(term.operator()))
                        .forEach(Term::asTime));
        var only = filter.alternatives();
        if (only.size() == 1 && only.get(0).stream().allMatch(term -> RANGES.contains(term.operator()))) {
            range(only.get(0), query);
        } else if (only.stream()
                .allMatch(all -> all.size() == 1 && all.get(0).operator().equals("eq"))) {
            query.periods(only.stream().map(all -> all.get(0).asTime().text()).toList());
        } else {
            var found = new ArrayList<String>();
            for (var period : periods.apply(flow, query.build())) {
                if (TimeSpan.parse(period).filter(filter::holds).isPresent()) {
                    found.add(period);
                }
            }
            query.periods(found.isEmpty() ? List.of("") : found);
        }
    }

    private static void range(List<Term> terms, ObservationQuery.Builder query) {
        java.time.LocalDate from = null;
        java.time.LocalDate to = null;
        for (var term : terms) {
            var time = term.asTime();
            switch (term.operator()) {
                case "ge" -> from = from == null || time.start().isAfter(from) ? time.start() : from;
                case "gt" ->
                    from = from == null || time.end().plusDays(1).isAfter(from)
                            ? time.end().plusDays(1)
                            : from;
                case "le" -> to = to == null || time.end().isBefore(to) ? time.end() : to;
                default ->
                    to = to == null || time.start().minusDays(1).isBefore(to)
                            ? time.start().minusDays(1)
                            : to;
            }
        }
        query.startsFrom(from).endsBy(to);
    }

    private List<Component> attributes(DataStructure structure) {
        var wanted = parameters.text("attributes", "dsd").split(",", -1);
        var found = new ArrayList<Component>();
        for (var name : wanted) {
            switch (name) {
                case "dsd", "all", "obs" -> found.addAll(structure.attributes());
                case "none", "msd", "dataset", "series" -> {}
                default ->
                    found.add(structure
                            .attribute(name)
                            .orElseThrow(() -> Face.V2
                                    .semantics()
                                    .problem()
                                    .violation("attributes", "sdmx-component", Parameters.shown(name))));
            }
        }
        return structure.attributes().stream().filter(found::contains).toList();
    }

    private boolean values(DataStructure structure) {
        var values = false;
        for (var name : parameters.text("measures", "all").split(",", -1)) {
            if (name.equals("all") || name.equals(structure.measure().id())) {
                values = true;
            } else if (!name.equals("none")) {
                throw Face.V2.semantics().problem().violation("measures", "sdmx-component", Parameters.shown(name));
            }
        }
        return values;
    }
}
