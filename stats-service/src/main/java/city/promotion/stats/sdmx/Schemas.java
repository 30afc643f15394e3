package city.promotion.stats.sdmx;

import city.promotion.conventions.export.Export;
import city.promotion.stats.sdmx.data.DataMessage;
import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.Constraint;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Identity;
import city.promotion.stats.sdmx.structure.ItemScheme;
import city.promotion.stats.sdmx.structure.Kind;
import city.promotion.stats.sdmx.structure.Library;
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
        var constraint = flows.library().constraint(flow);
        var allowed = context.equals("datastructure") ? without(constraint) : constraint;
        return form.map(structureForm -> answers.structures(message(flow, allowed, flows.library()), structureForm))
                .orElseGet(() -> answers.schema(
                        structure,
                        allowed,
                        parameters.text("dimensionAtObservation", "").equals(DataMessage.FLAT)
                                ? DataMessage.FLAT
                                : parameters.observedAt(structure)));
    }

    private StructureMessage message(Dataflow flow, Constraint allowed, Library library) {
        var structure = flow.structure();
        var limits = allowed.codes().isEmpty() ? new Allowed(Map.of()) : Allowed.of(List.of(flow), library);
        var artefacts = new ArrayList<Artefact>();
        var concepts = new HashSet<String>();
        var lists = new HashSet<Identity>();
        var components = Stream.of(
                        structure.dimensions().stream(),
                        Stream.of(structure.time(), structure.measure()),
                        structure.attributes().stream())
                .flatMap(all -> all)
                .toList();
        for (var component : components) {
            concepts.add(component.id());
            if (component.codes() != null && lists.add(component.codes().identity())) {
                artefacts.add(limits.of(component.codes()));
            }
        }
        for (var artefact : library.all()) {
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

    private static Constraint without(Constraint constraint) {
        return new Constraint(
                constraint.identity(), constraint.name(), constraint.dataflow(), Map.of(), null, null, null, null);
    }
}
