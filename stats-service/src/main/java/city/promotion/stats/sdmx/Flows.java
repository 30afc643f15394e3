package city.promotion.stats.sdmx;

import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Identity;
import city.promotion.stats.sdmx.structure.Library;
import city.promotion.stats.sdmx.structure.Structures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The dataflows that a path names by agency, id and version, each in one version: figures stand in no version of their own.
 *
 * @param library all artefacts, older ones too where the path may mean them
 */
record Flows(Library library, List<Dataflow> found) {

    private static final Set<String> EVERY = Set.of("*", "all");
    private static final Set<String> CONTEXTS = Set.of("dataflow", "datastructure", "provisionagreement", "*");

    /** SDMX-REST 1: {@code WX_STAT,TRADE,1.0.0}, {@code WX_STAT,TRADE} or {@code TRADE}. */
    static Flows find1(String reference, Structures structures) {
        var parts = reference.split(",", -1);
        if (parts.length > 3) {
            throw SdmxProblem.SYNTAX.problem().violation("flowRef", "sdmx-flow");
        }
        var agency = parts.length > 1 ? parts[0] : "all";
        var id = parts.length > 1 ? parts[1] : parts[0];
        return find("dataflow", agency, id, parts.length > 2 ? parts[2] : "latest", structures);
    }

    /** SDMX-REST 2: dataflows, or those that report against structures; each part may name several with commas. */
    static Flows find2(Items path, Structures structures) {
        var context = path.get(0, "*");
        if (!CONTEXTS.containsAll(List.of(context.split(",", -1)))) {
            throw SdmxProblem.SYNTAX
                    .problem()
                    .violation("context", "one-of", "dataflow, datastructure, provisionagreement, *");
        }
        return find(context, path.get(1, "*"), path.get(2, "*"), path.get(3, "*"), structures);
    }

    private static Flows find(String context, String agency, String id, String version, Structures structures) {
        // Of a dataflow that is asked for in every version, the newest has all figures.
        var versions = EVERY.contains(version) ? Versions.of("latest") : Versions.of(version);
        var library = versions.reachBack() ? structures.readWithOlder(Set.of(id.split(","))) : structures.read();
        var contexts = List.of(context.split(","));
        var every = contexts.contains("*");
        var found = new LinkedHashMap<Identity, Dataflow>();
        if (every || contexts.contains("dataflow")) {
            matching(library.dataflows(), agency, id, versions).forEach(flow -> found.put(flow.identity(), flow));
        }
        if (every || contexts.contains("datastructure")) {
            var named = matching(library.dataflows().map(Dataflow::structure), agency, id, versions).stream()
                    .map(Artefact::identity)
                    .toList();
            library.dataflows()
                    .filter(flow -> named.contains(flow.structure().identity()))
                    .forEach(flow -> found.put(flow.identity(), flow));
        }
        // Who asks for everything means what is on file; what is computed is asked for by its name.
        found.values().removeIf(flow -> flow.computedFrom() != null && EVERY.contains(id));
        if (found.isEmpty()) {
            throw SdmxProblem.NO_ARTEFACT.problem(Parameters.shown(agency + ":" + id + "(" + version + ")"));
        }
        return new Flows(library, newestOfEach(List.copyOf(found.values())));
    }

    /** The artefacts asked for; each part may name several with commas. */
    static <T extends Artefact> List<T> matching(Stream<T> artefacts, String agencies, String ids, Versions versions) {
        var named = artefacts
                .filter(artefact -> names(agencies, artefact.identity().agency())
                        && names(ids, artefact.identity().id()))
                .toList();
        var meant = new ArrayList<T>();
        for (var artefact : named) {
            var all = named.stream()
                    .map(Artefact::identity)
                    .filter(sameBut(artefact.identity()))
                    .map(Identity::version)
                    .toList();
            if (versions.among(all).contains(artefact.identity().version())) {
                meant.add(artefact);
            }
        }
        return meant;
    }

    /** Those that can have figures. */
    List<Dataflow> withFigures() {
        return found.stream().filter(this::hasFigures).toList();
    }

    /** Whether figures are named by the dimensions that the flow has in this version; else there are none under it. */
    private boolean hasFigures(Dataflow flow) {
        var now = library.dataflows()
                .filter(other -> other.identity().id().equals(flow.identity().id()))
                .findFirst()
                .orElseThrow();
        return ids(now).equals(ids(flow));
    }

    private static List<String> ids(Dataflow flow) {
        return flow.structure().dimensions().stream()
                .map(dimension -> dimension.id())
                .toList();
    }

    private static List<Dataflow> newestOfEach(List<Dataflow> flows) {
        return flows.stream()
                .filter(flow -> Versions.newest(flows.stream()
                                .map(Dataflow::identity)
                                .filter(sameBut(flow.identity()))
                                .map(Identity::version)
                                .toList())
                        .equals(flow.identity().version()))
                .toList();
    }

    private static Predicate<Identity> sameBut(Identity identity) {
        return other -> other.kind() == identity.kind()
                && other.agency().equals(identity.agency())
                && other.id().equals(identity.id());
    }

    private static boolean names(String wanted, String id) {
        return EVERY.contains(wanted) || List.of(wanted.split(",")).contains(id);
    }
}
