package city.promotion.stats.sdmx.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All artefacts, and the ways from one to those around it. */
public class Library {

    private final Map<Identity, Artefact> artefacts = new LinkedHashMap<>();

    void add(Artefact artefact) {
        artefacts.putIfAbsent(artefact.identity(), artefact);
    }

    public Collection<Artefact> all() {
        return artefacts.values();
    }

    public Stream<Dataflow> dataflows() {
        return artefacts.values().stream().filter(Dataflow.class::isInstance).map(Dataflow.class::cast);
    }

    Stream<ItemScheme> schemes(Kind kind) {
        return artefacts.values().stream()
                .filter(artefact -> artefact.identity().kind() == kind)
                .map(ItemScheme.class::cast);
    }

    /** What a dataflow allows. */
    public Constraint constraint(Dataflow flow) {
        return artefacts.values().stream()
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .filter(constraint -> constraint.dataflow().identity().equals(flow.identity()))
                .findFirst()
                .orElseThrow();
    }

    /** The artefacts around those found: {@code none}, {@code children} and so on as the standard names them, or kinds. */
    public List<Artefact> around(Collection<Artefact> found, References references) {
        var around = new LinkedHashSet<Artefact>();
        switch (references.reach()) {
            case NONE -> {}
            case CHILDREN -> around.addAll(step(found, this::children));
            case DESCENDANTS -> around.addAll(closure(found, this::children));
            case PARENTS -> around.addAll(step(found, this::parents));
            case ANCESTORS -> around.addAll(closure(found, this::parents));
            case PARENTS_AND_SIBLINGS -> {
                around.addAll(step(found, this::parents));
                around.addAll(step(List.copyOf(around), this::children));
            }
            case ALL -> {
                around.addAll(closure(found, this::children));
                around.addAll(step(found, this::parents));
                around.addAll(step(step(found, this::parents), this::children));
            }
            case KINDS -> {
                around.addAll(closure(found, this::children));
                around.addAll(closure(found, this::parents));
                around.removeIf(artefact ->
                        !references.kinds().contains(artefact.identity().kind()));
            }
        }
        around.removeAll(found);
        return new ArrayList<>(around);
    }

    private Set<Artefact> children(Artefact artefact) {
        return artefact.references().stream()
                .map(artefacts::get)
                .filter(child -> child != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Artefact> parents(Artefact artefact) {
        return artefacts.values().stream()
                .filter(other -> other.references().contains(artefact.identity()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Artefact> step(Collection<Artefact> from, Function<Artefact, Set<Artefact>> way) {
        return from.stream()
                .flatMap(artefact -> way.apply(artefact).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Artefact> closure(Collection<Artefact> from, Function<Artefact, Set<Artefact>> way) {
        var all = new LinkedHashSet<Artefact>();
        var next = step(from, way);
        while (all.addAll(next)) {
            next = step(next, way);
        }
        return all;
    }
}
