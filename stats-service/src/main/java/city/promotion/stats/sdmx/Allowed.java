package city.promotion.stats.sdmx;

import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Identity;
import city.promotion.stats.sdmx.structure.ItemScheme;
import city.promotion.stats.sdmx.structure.Library;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What constraints leave of the code lists of dataflows. A list that one component may use whole is left whole.
 *
 * @param codes of the lists that are not whole
 */
record Allowed(Map<Identity, Set<String>> codes) {

    static Allowed of(Collection<Dataflow> flows, Library library) {
        var codes = new HashMap<Identity, Set<String>>();
        var whole = new HashSet<Identity>();
        for (var flow : flows) {
            var allowed = library.constraint(flow).codes();
            var structure = flow.structure();
            Stream.concat(structure.dimensions().stream(), structure.attributes().stream())
                    .filter(component -> component.codes() != null)
                    .forEach(component -> {
                        if (allowed.containsKey(component.id())) {
                            codes.computeIfAbsent(list(component), list -> new HashSet<>())
                                    .addAll(allowed.get(component.id()));
                        } else {
                            whole.add(list(component));
                        }
                    });
        }
        codes.keySet().removeAll(whole);
        return new Allowed(codes);
    }

    /** The same artefact; of a code list that is not whole, what is left of it. */
    Artefact of(Artefact artefact) {
        return artefact instanceof ItemScheme scheme && codes.containsKey(scheme.identity())
                ? scheme.only(codes.get(scheme.identity()))
                : artefact;
    }

    private static Identity list(Component component) {
        return component.codes().identity();
    }
}
