package city.promotion.stats.sdmx;

import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.DataStructure;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Envelope;
import city.promotion.stats.sdmx.structure.Identity;
import city.promotion.stats.sdmx.structure.ItemScheme;
import city.promotion.stats.sdmx.structure.Kind;
import city.promotion.stats.sdmx.structure.Library;
import city.promotion.stats.sdmx.structure.References;
import city.promotion.stats.sdmx.structure.StructureMessage;
import city.promotion.stats.sdmx.structure.Structures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions for structures; both faces ask them alike. */
record StructureReader(Structures structures, Parameters parameters) {

    static final Set<String> KNOWN = Set.of("references", "detail", "format");

    private static final List<String> DETAILS = List.of(
            "full",
            "allstubs",
            "referencestubs",
            "allcompletestubs",
            "referencecompletestubs",
            "referencepartial",
            "raw");

    /** Codes, concepts and agencies in one answer at most. */
    private static final long MOST_ITEMS = 200_000;

    private static final Set<String> EVERY = Set.of("*", "all");

    /** Kinds of the standard that there are none of here: asking for them is no mistake. */
    private static final Set<String> ELSEWHERE = Set.of(
            "metadatastructure",
            "categoryscheme",
            "hierarchicalcodelist",
            "hierarchy",
            "hierarchyassociation",
            "valuelist",
            "dataproviderscheme",
            "metadataproviderscheme",
            "dataconsumerscheme",
            "organisationunitscheme",
            "metadataflow",
            "reportingtaxonomy",
            "provisionagreement",
            "metadataprovisionagreement",
            "structureset",
            "structuremap",
            "representationmap",
            "conceptschememap",
            "categoryschememap",
            "organisationschememap",
            "reportingtaxonomymap",
            "process",
            "categorisation",
            "attachmentconstraint",
            "metadataconstraint",
            "transformationscheme",
            "rulesetscheme",
            "userdefinedoperatorscheme",
            "customtypescheme",
            "namepersonalisationscheme",
            "vtlmappingscheme");

    /** The artefacts asked for, with those around them that were asked for too. */
    StructureMessage read(String type, String agency, String id, String version, String items, Envelope envelope) {
        var references = References.parse(parameters.text("references"))
                .orElseThrow(() -> parameters.refused(
                        "references",
                        "one-of",
                        "none, parents, parentsandsiblings, ancestors, children, descendants, all"));
        var detail = parameters.text("detail", "full");
        if (!DETAILS.contains(detail)) {
            throw parameters.refused("detail", "one-of", String.join(", ", DETAILS));
        }
        var versions = Versions.of(version);
        var library = versions.reachBack()
                ? structures.readWithOlder(EVERY.contains(id) ? null : Set.of(id.split(",")))
                : structures.read();
        var kinds = kinds(type);
        var found = Flows.matching(
                        library.all().stream()
                                .filter(artefact ->
                                        kinds.contains(artefact.identity().kind())),
                        agency,
                        id,
                        versions)
                .stream()
                .map(artefact -> only(artefact, items))
                .filter(artefact -> items.equals("*") || !artefact.items().isEmpty())
                .toList();
        if (found.isEmpty()) {
            throw SdmxProblem.NO_ARTEFACT.problem(
                    Parameters.shown(type + " " + agency + ":" + id + "(" + version + ")"));
        }
        var around = library.around(found, references);
        var artefacts = new ArrayList<Artefact>(found);
        artefacts.addAll(detail.equals("referencepartial") ? used(found, around, library) : around);
        var stubs = stubs(detail, found, around);
        var size = artefacts.stream()
                .filter(artefact -> !stubs.contains(artefact.identity()))
                .mapToLong(artefact -> artefact.items().size())
                .sum();
        if (size > MOST_ITEMS) {
            throw SdmxProblem.TOO_LARGE
                    .problem(size, MOST_ITEMS)
                    .with("items", size)
                    .with("most", MOST_ITEMS);
        }
        return new StructureMessage(envelope, artefacts, stubs, detail.contains("complete"));
    }

    private Set<Kind> kinds(String type) {
        if (type.equals("*") || type.equals("structure")) {
            return Set.of(Kind.values());
        }
        var kind = Kind.ofPath(type);
        if (kind.isEmpty() && !ELSEWHERE.contains(type)) {
            throw parameters.refused(
                    "artefactType",
                    "one-of",
                    String.join(", ", Stream.of(Kind.values()).map(Kind::path).toList()));
        }
        return kind.map(Set::of).orElse(Set.of());
    }

    private static Artefact only(Artefact artefact, String items) {
        return items.equals("*") || !(artefact instanceof ItemScheme scheme)
                ? artefact
                : scheme.only(List.of(items.split(",")));
    }

    private static Set<Identity> stubs(String detail, List<Artefact> found, List<Artefact> around) {
        var stubs = new HashSet<Identity>();
        if (detail.startsWith("all")) {
            found.forEach(artefact -> stubs.add(artefact.identity()));
        }
        if (detail.endsWith("stubs")) {
            around.forEach(artefact -> stubs.add(artefact.identity()));
        }
        return stubs;
    }

    /** Of the schemes around, the items that those found make use of, within what they allow. */
    private static List<Artefact> used(List<Artefact> found, List<Artefact> around, Library library) {
        var all = Stream.concat(found.stream(), around.stream()).toList();
        var concepts = all.stream()
                .filter(DataStructure.class::isInstance)
                .map(DataStructure.class::cast)
                .flatMap(structure -> Stream.of(
                                structure.dimensions().stream(),
                                structure.attributes().stream(),
                                Stream.of(structure.time(), structure.measure()))
                        .flatMap(components -> components))
                .map(Component::id)
                .collect(Collectors.toSet());
        var flows = found.stream()
                .filter(Dataflow.class::isInstance)
                .map(Dataflow.class::cast)
                .toList();
        var limits = Allowed.of(flows, library);
        return around.stream()
                .map(artefact -> artefact instanceof ItemScheme scheme
                                && scheme.identity().kind() == Kind.CONCEPT_SCHEME
                                && !concepts.isEmpty()
                        ? scheme.only(concepts)
                        : limits.of(artefact))
                .toList();
    }
}
