package city.promotion.events.event;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.part.EventPart;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings along the parts that {@code ?expand=} asks for: one statement for each kind, however many events are answered. */
@ApplicationScoped
class Expansion {

    private static final String ALL = "all";

    private final Map<String, EventPart> kinds;

    Expansion(@All List<EventPart> parts) {
        kinds = parts.stream()
                .collect(Collectors.toMap(EventPart::name, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** The parts of each event by their names; refuses a name that is none. */
    Map<UUID, Map<String, List<Object>>> of(List<UUID> eventIds, List<String> expand) {
        var wanted = wanted(expand);
        if (wanted.isEmpty() || eventIds.isEmpty()) {
            return Map.of();
        }
        var parts = new HashMap<UUID, Map<String, List<Object>>>();
        eventIds.forEach(id -> parts.put(id, new HashMap<>()));
        for (var name : wanted) {
            var found = kinds.get(name).of(eventIds);
            parts.forEach((id, ofEvent) -> ofEvent.put(name, found.getOrDefault(id, List.of())));
        }
        return parts;
    }

    private Set<String> wanted(List<String> expand) {
        var names = expand == null
                ? Set.<String>of()
                : expand.stream()
                        .flatMap(several -> Arrays.stream(several.split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        if (names.contains(ALL) && names.size() == 1) {
            return kinds.keySet();
        }
        if (!kinds.keySet().containsAll(names)) {
            throw ConventionProblem.BAD_PARAMETER
                    .problem()
                    .violation("expand", "one-of", String.join(", ", kinds.keySet()) + ", " + ALL);
        }
        return names;
    }
}
