package city.promotion.stats.consistency;

import city.promotion.stats.exact.LinearForm;
import city.promotion.stats.reckoning.Span;
import city.promotion.stats.reckoning.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The unknown levels behind the figures, cut into the pieces of a year that no figure divides: a cumulated quarter, January to
 * February and March then add up without being told to.
 */
class Levels {

    private final List<Integer> starts;
    private final Map<Piece, Integer> variables = new LinkedHashMap<>();

    Levels(Collection<Span> spans) {
        var cuts = new TreeSet<>(List.of(1, 13));
        for (var span : spans) {
            cuts.add(span.first());
            cuts.add(span.last() + 1);
        }
        starts = List.copyOf(cuts);
    }

    /** The level of the subject over the months. */
    LinearForm of(Subject subject, Span span) {
        var sum = LinearForm.NONE;
        for (var piece : pieces(span)) {
            var variable = variables.computeIfAbsent(new Piece(subject, piece), unknown -> variables.size());
            sum = sum.plus(LinearForm.of(variable));
        }
        return sum;
    }

    private List<Span> pieces(Span span) {
        if (span.moment()) {
            return List.of(span);
        }
        return starts.subList(0, starts.size() - 1).stream()
                .filter(start -> start >= span.first() && start <= span.last())
                .map(start -> new Span(span.year(), start, starts.get(starts.indexOf(start) + 1) - 1, false))
                .toList();
    }

    List<Piece> pieces() {
        return List.copyOf(variables.keySet());
    }

    int variable(Piece piece) {
        return variables.get(piece);
    }

    Optional<Integer> find(Piece piece) {
        return Optional.ofNullable(variables.get(piece));
    }

    /** A subject's level over months that no figure divides. */
    record Piece(Subject subject, Span span) {}
}
