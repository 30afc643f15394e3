package city.promotion.stats.sdmx;

import city.promotion.stats.observation.Availability;
import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.Constraint;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Envelope;
import city.promotion.stats.sdmx.structure.Identity;
import city.promotion.stats.sdmx.structure.ItemScheme;
import city.promotion.stats.sdmx.structure.Kind;
import city.promotion.stats.sdmx.structure.Library;
import city.promotion.stats.sdmx.structure.References;
import city.promotion.stats.sdmx.structure.StructureMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which codes and periods there are figures for, as a constraint. */
@ApplicationScoped
class Availabilities {

    private final Figures figures;

    Availabilities(Figures figures) {
        this.figures = figures;
    }

    /** The periods that a dataflow has for a question. */
    List<String> periods(Dataflow flow, ObservationQuery query) {
        return figures.availability(flow, query).periods();
    }

    /** What there is for each dataflow, one constraint for each that has figures, or nothing. */
    Optional<StructureMessage> read(
            Flows flows,
            Function<Dataflow, ObservationQuery> question,
            String component,
            Parameters parameters,
            Envelope envelope) {
        var found = DataRequest.ofEach(
                flows.withFigures(),
                parameters.face(),
                flow -> read(flow, question.apply(flow), component, parameters, flows.library()));
        var artefacts = found.stream().flatMap(List::stream).distinct().toList();
        return artefacts.isEmpty()
                ? Optional.empty()
                : Optional.of(new StructureMessage(envelope, artefacts, Set.of(), false));
    }

    /**
     * A constraint with what there is for a question, and what was asked for beside it; nothing where there is nothing.
     *
     * @param component id of a dimension, several with commas, or all of them
     */
    private List<Artefact> read(
            Dataflow flow, ObservationQuery query, String component, Parameters parameters, Library library) {
        var mode = parameters.text("mode", "exact");
        if (!mode.equals("exact") && !mode.equals("available")) {
            throw parameters.refused("mode", "one-of", "exact, available");
        }
        var references = References.parse(parameters.text("references"))
                .orElseThrow(() -> parameters.refused(
                        "references", "one-of", "none, all, dataflow, datastructure, conceptscheme, codelist"));
        var wanted = wanted(component, flow, parameters);
        var there = figures.availability(flow, query);
        if (there.observations() == 0) {
            return List.of();
        }
        var codes = new LinkedHashMap<String, List<String>>();
        there.codes().forEach((dimension, found) -> {
            if (wanted.contains(dimension)) {
                codes.put(
                        dimension,
                        List.copyOf(mode.equals("exact") ? found : selectable(flow, query, dimension, found)));
            }
        });
        var constraint = constraint(
                flow, codes, there, wanted.contains(flow.structure().time().id()));
        var artefacts = new ArrayList<Artefact>();
        artefacts.add(constraint);
        library.around(List.of(constraint), references).stream()
                .map(artefact -> partly(artefact, flow, codes))
                .forEach(artefacts::add);
        return artefacts;
    }

    /** The codes that could be chosen for the dimension with everything else as it is. */
    private Set<String> selectable(Dataflow flow, ObservationQuery query, String dimension, Set<String> found) {
        var free = without(query, dimension);
        return free.equals(query)
                ? found
                : figures.availability(flow, free).codes().get(dimension);
    }

    private static ObservationQuery without(ObservationQuery query, String dimension) {
        var free = ObservationQuery.of(query.datasetId())
                .periods(query.periods())
                .startsFrom(query.startsFrom())
                .endsBy(query.endsBy())
                .statuses(query.statuses())
                .updatedAfter(query.updatedAfter());
        query.codes().forEach((other, codes) -> {
            if (!other.equals(dimension)) {
                free.codes(other, codes);
            }
        });
        query.filters().forEach(free::filter);
        for (var key : query.keys()) {
            var left = new HashMap<>(key);
            left.remove(dimension);
            free.key(left);
        }
        return free.build();
    }

    private static Set<String> wanted(String component, Dataflow flow, Parameters parameters) {
        var structure = flow.structure();
        var all = new java.util.LinkedHashSet<String>();
        structure.dimensions().forEach(dimension -> all.add(dimension.id()));
        all.add(structure.time().id());
        if (component.equals("*") || component.equals("all")) {
            return all;
        }
        var wanted = Set.of(component.split(","));
        if (!all.containsAll(wanted)) {
            throw parameters
                    .face()
                    .semantics()
                    .problem()
                    .violation("componentId", "sdmx-component", Parameters.shown(component));
        }
        return wanted;
    }

    private static Constraint constraint(
            Dataflow flow, Map<String, List<String>> codes, Availability there, boolean withTime) {
        var times = there.periods().stream()
                .flatMap(period -> TimeSpan.parse(period).stream())
                .toList();
        var identity = flow.identity();
        return new Constraint(
                new Identity(Kind.CONSTRAINT, identity.agency(), "AVAILABLE_" + identity.id(), identity.version()),
                flow.name(),
                flow,
                codes,
                withTime
                        ? times.stream()
                                .map(TimeSpan::start)
                                .min(java.time.LocalDate::compareTo)
                                .orElse(null)
                        : null,
                withTime
                        ? times.stream()
                                .map(TimeSpan::end)
                                .max(java.time.LocalDate::compareTo)
                                .orElse(null)
                        : null,
                there.series(),
                there.observations());
    }

    /** Code lists come with the codes that there are only. */
    private static Artefact partly(Artefact artefact, Dataflow flow, Map<String, List<String>> codes) {
        if (!(artefact instanceof ItemScheme scheme) || scheme.identity().kind() != Kind.CODE_LIST) {
            return artefact;
        }
        return flow.structure().dimensions().stream()
                .filter(dimension -> dimension.codes().identity().equals(scheme.identity()))
                .filter(dimension -> codes.containsKey(dimension.id()))
                .findFirst()
                .<Artefact>map(dimension -> scheme.only(codes.get(dimension.id())))
                .orElse(artefact);
    }
}
