package city.promotion.stats.consistency;

import city.promotion.stats.consistency.Levels.Piece;
import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.exact.LinearForm;
import city.promotion.stats.exact.LinearSystem;
import city.promotion.stats.reckoning.Composition;
import city.promotion.stats.reckoning.Measure;
import city.promotion.stats.reckoning.Span;
import city.promotion.stats.reckoning.Statement;
import city.promotion.stats.reckoning.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What figures claim of the levels behind them, and what holds of levels whatever is printed: parts are within their whole,
 * and those that make it up add up to it.
 */
class Conditions {

    private static final Interval ZERO = Interval.of(Fraction.ZERO);

    private final List<Composition> compositions;
    private final Levels levels;
    private final List<Condition> linear = new ArrayList<>();
    private final Map<Whole, Movement> movements = new LinkedHashMap<>();

    private record Whole(Subject subject, Span span) {}

    /** Those of the figures, each named by its place in the list. */
    Conditions(List<Statement> statements, List<Composition> compositions) {
        this.compositions = compositions;
        levels = new Levels(statements.stream()
                .map(Statement::span)
                .filter(span -> !span.moment())
                .toList());
        for (int i = 0; i < statements.size(); i++) {
            claim(statements.get(i), i);
        }
        for (int i = 0; i < statements.size(); i++) {
            tellGrowth(statements.get(i));
        }
        addStructure();
    }

    List<Condition> linear() {
        return linear;
    }

    List<Movement> movements() {
        return List.copyOf(movements.values());
    }

    int variables() {
        return levels.pieces().size();
    }

    private void claim(Statement statement, int reason) {
        var now = levels.of(statement.subject(), statement.span());
        var interval = statement.interval();
        if (statement.measure() == Measure.LEVEL) {
            linear.add(new Condition(now, interval, reason));
            return;
        }
        if (statement.measure() == Measure.GROWTH) {
            var before = levels.of(statement.subject(), statement.span().yearBefore());
            ratio(now.minus(before), before, interval, reason);
            return;
        }
        var whole = new Whole(statement.subject().whole().orElseThrow(), statement.span());
        if (statement.measure() == Measure.SHARE) {
            ratio(now, levels.of(whole.subject(), whole.span()), interval, reason);
            return;
        }
        var before = levels.of(statement.subject(), statement.span().yearBefore());
        if (statement.measure() == Measure.CONTRIBUTION) {
            ratio(now.minus(before), levels.of(whole.subject(), whole.span().yearBefore()), interval, reason);
            return;
        }
        movements
                .computeIfAbsent(whole, this::movement)
                .claims()
                .add(new Movement.Claim(statement.measure(), now, before, interval, reason));
    }

    /** {@code part / base} lies in the interval, and the base is more than zero. */
    private void ratio(LinearForm part, LinearForm base, Interval interval, int reason) {
        linear.add(Condition.positive(base, reason));
        if (interval.low() != null) {
            linear.add(Condition.notNegative(part.minus(base.times(interval.low())), reason));
        }
        if (interval.high() != null) {
            linear.add(Condition.notNegative(base.times(interval.high()).minus(part), reason));
        }
    }

    private Movement movement(Whole whole) {
        return new Movement(
                levels.of(whole.subject(), whole.span()),
                levels.of(whole.subject(), whole.span().yearBefore()),
                null,
                new ArrayList<>());
    }

    private void tellGrowth(Statement statement) {
        if (statement.measure() == Measure.GROWTH) {
            movements.computeIfPresent(
                    new Whole(statement.subject(), statement.span()),
                    (whole, movement) ->
                            new Movement(movement.now(), movement.before(), statement.interval(), movement.claims()));
        }
    }

    private void addStructure() {
        for (var piece : levels.pieces()) {
            piece.subject()
                    .whole()
                    .flatMap(whole -> levels.find(new Piece(whole, piece.span())))
                    .ifPresent(whole -> linear.add(Condition.notNegative(
                            LinearForm.of(whole).minus(LinearForm.of(levels.variable(piece))),
                            LinearSystem.NO_REASON)));
            for (var composition : compositions) {
                if (composition.whole().equals(piece.subject().codes().get(composition.dimension()))) {
                    compose(piece, composition);
                }
            }
        }
    }

    private void compose(Piece whole, Composition composition) {
        var parts = composition.parts().stream()
                .map(code -> levels.find(new Piece(whole.subject().with(composition.dimension(), code), whole.span())))
                .flatMap(found -> Stream.ofNullable(found.orElse(null)))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        var rest = LinearForm.of(levels.variable(whole));
        for (var part : parts) {
            rest = rest.minus(LinearForm.of(part));
        }
        var all = composition.complete() && parts.size() == composition.parts().size();
        linear.add(
                all
                        ? new Condition(rest, ZERO, LinearSystem.NO_REASON)
                        : Condition.notNegative(rest, LinearSystem.NO_REASON));
    }
}
