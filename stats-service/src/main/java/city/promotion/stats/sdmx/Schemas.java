package city.promotion.stats.sdmx;

import city.promotion.conventions.export.Export;
import city.promotion.stats.sdmx.data.DataMessage;
import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.Constraint;
import city.promotion.stats.sdmx.structure.DataStructure;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.ItemScheme;
import city.promotion.stats.sdmx.structure.Kind;
import city.promotion.stats.sdmx.structure.StructureMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** What may be reported: as an XML schema, or as the structure with no more codes and concepts than it allows. */
@ApplicationScoped
class Schemas {

    static final Set<String> KNOWN = Set.of("dimensionAtObservation", "explicitMeasure", "format");

    private final Answers answers;

    Schemas(Answers answers) {
        this.answers = answers;
    }

    /** {@code context} decides which constraints hold: those of the dataflow, or none for the structure alone. */
    RestResponse<Export> answer(String context, Flows flows, Parameters parameters, Negotiation negotiation) {
        var form = negotiation.schema();
        if (flows.found().size() > 1) {
            throw parameters.refused("resourceID", "sdmx-several");
        }
        if (parameters.truth("explicitMeasure")) {
            throw SdmxProblem.NOT_IMPLEMENTED.problem("explicitMeasure");
        }
        var flow = flows.found().get(0);
        var structure = flow.structure();
        var constraint = constraint(flow, flows);
        var allowed = context.equals("datastructure") ? without(constraint) : constraint;
        return form.map(structureForm -> answers.structures(message(structure, allowed, flows), structureForm))
                .orElseGet(() -> answers.schema(
                        structure,
                        allowed,
                        parameters.text("dimensionAtObservation", "").equals(DataMessage.FLAT)
                                ? DataMessage.FLAT
                                : parameters.observedAt(structure)));
    }

    private StructureMessage message(DataStructure structure, Constraint allowed, Flows flows) {
        var artefacts = new ArrayList<Artefact>();
        var concepts = new HashSet<String>();
        var lists = new HashSet<>();
        var components = Stream.of(
                        structure.dimensions().stream(),
                        Stream.of(structure.time(), structure.measure()),
                        structure.attributes().stream())
                .flatMap(all -> all)
                .toList();
        for (var component : components) {
            concepts.add(component.id());
            if (component.codes() != null && lists.add(component.codes().identity())) {
                artefacts.add(allowed(component, components, allowed));
            }
        }
        for (var artefact : flows.library().all()) {
            if (artefact.identity().kind() == Kind.AGENCY_SCHEME) {
                artefacts.add(artefact);
            } else if (artefact.identity().equals(structure.concepts())) {
                artefacts.add(((ItemScheme) artefact).only(concepts));
            }
        }
        artefacts.add(structure);
        if (!allowed.codes().isEmpty()) {
            artefacts.add(allowed);
        }
        return new StructureMessage(answers.envelope(), artefacts, Set.of(), false);
    }

    /** The codes that are allowed for any of the components that take them from the list. */
    private static ItemScheme allowed(Component component, List<Component> components, Constraint allowed) {
        var codes = new HashSet<String>();
        for (var other : components) {
            if (other.codes() != null
                    && other.codes().identity().equals(component.codes().identity())) {
                if (!allowed.codes().containsKey(other.id())) {
                    return component.codes();
                }
                codes.addAll(allowed.codes().get(other.id()));
            }
        }
        return component.codes().only(codes);
    }

    private static Constraint constraint(Dataflow flow, Flows flows) {
        return flows.library().all().stream()
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .filter(constraint -> constraint.dataflow().identity().equals(flow.identity()))
                .findFirst()
                .orElseThrow();
    }

    private static Constraint without(Constraint constraint) {
        return new Constraint(
                constraint.identity(), constraint.name(), constraint.dataflow(), Map.of(), null, null, null, null);
    }
}
