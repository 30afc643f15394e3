package city.promotion.stats.computed;

import city.promotion.stats.exact.Interval;
import city.promotion.stats.reckoning.Composition;
import city.promotion.stats.reckoning.Measure;
import city.promotion.stats.reckoning.Relation;
import city.promotion.stats.reckoning.Span;
import city.promotion.stats.reckoning.Statement;
import city.promotion.stats.reckoning.Statement.Slot;
import city.promotion.stats.reckoning.Statements;
import city.promotion.stats.reckoning.Subject;
import city.promotion.stats.reckoning.UndefinedException;
import city.promotion.stats.reckoning.UndefinedException.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries every formula on printed figures; of several ways to the same figure the one stands that leaves least open. */
class Computation {

    private final Statements statements;
    private final List<Composition> compositions;
    private final Map<Slot, Result> computed = new LinkedHashMap<>();
    private final Map<Slot, Result> refused = new LinkedHashMap<>();

    Computation(Statements statements, List<Composition> compositions) {
        this.statements = statements;
        this.compositions = compositions;
        byRelations();
        var levels = statements.all().stream()
                .filter(statement -> statement.measure() == Measure.LEVEL)
                .toList();
        byPeriods(levels);
        levels.forEach(this::rest);
        compositions.stream().filter(Composition::complete).forEach(this::parts);
        levels.forEach(this::refuseOtherUnits);
        refused.keySet().removeAll(computed.keySet());
    }

    Collection<Result> computed() {
        return computed.values();
    }

    Collection<Result> refused() {
        return refused.values();
    }

    private void byRelations() {
        var seen = new LinkedHashSet<Slot>();
        for (var statement : statements.all()) {
            seen.add(new Slot(Measure.LEVEL, statement.subject(), statement.span()));
        }
        for (var slot : seen) {
            for (var relation : Relation.values()) {
                var inputs = relation.inputs().stream()
                        .map(role -> role.slot(slot.subject(), slot.span())
                                .flatMap(statements::find)
                                .orElse(null))
                        .toList();
                var target = relation.target().slot(slot.subject(), slot.span());
                if (target.isPresent() && inputs.stream().allMatch(Objects::nonNull)) {
                    reckon(relation.name(), relation.formula(), target.get(), inputs, relation::range);
                }
            }
        }
    }

    /** Months from cumulated figures and back: what lies in one span and not in its beginning or end, and two that meet. */
    private void byPeriods(List<Statement> levels) {
        Map<Subject, List<Statement>> bySubject = new LinkedHashMap<>();
        levels.stream()
                .filter(level -> !level.span().moment())
                .forEach(level -> bySubject
                        .computeIfAbsent(level.subject(), unknown -> new ArrayList<>())
                        .add(level));
        for (var own : bySubject.values()) {
            for (var one : own) {
                for (var other : own) {
                    difference(one.span(), other.span())
                            .ifPresent(span -> levelAndGrowth("DIFFERENCE", span, one, other, true));
                    if (one.span().year() == other.span().year()
                            && one.span().last() + 1 == other.span().first()) {
                        levelAndGrowth(
                                "SUM",
                                new Span(
                                        one.span().year(),
                                        one.span().first(),
                                        other.span().last(),
                                        false),
                                one,
                                other,
                                false);
                    }
                }
            }
        }
    }

    private static Optional<Span> difference(Span whole, Span part) {
        if (whole.year() != part.year() || whole.equals(part)) {
            return Optional.empty();
        }
        if (whole.first() == part.first() && part.last() < whole.last()) {
            return Optional.of(whole.after(part.last()));
        }
        return whole.last() == part.last() && part.first() > whole.first()
                ? Optional.of(whole.until(part.first() - 1))
                : Optional.empty();
    }

    private void levelAndGrowth(String way, Span span, Statement one, Statement other, boolean takeAway) {
        var sign = takeAway ? "−" : "+";
        reckon(
                "LEVEL_OF_" + way,
                "V = V1 " + sign + " V2",
                new Slot(Measure.LEVEL, one.subject(), span),
                List.of(one, other),
                takeAway ? Formula::difference : Formula::sum);
        var growths = growths(List.of(one, other));
        if (growths.size() == 2) {
            reckon(
                    "GROWTH_OF_" + way,
                    "g = (V1 %s V2) / (V1/(1 + g1) %s V2/(1 + g2)) − 1".formatted(sign, sign),
                    new Slot(Measure.GROWTH, one.subject(), span),
                    List.of(one, other, growths.get(0), growths.get(1)),
                    takeAway ? Formula::growthOfDifference : Formula::growthOfSum);
        }
    }

    /** All of a whole but the part. */
    private void rest(Statement part) {
        var whole = part.subject().whole().flatMap(subject -> statements.find(Measure.LEVEL, subject, part.span()));
        var rest = part.subject().rest();
        if (whole.isEmpty() || rest.isEmpty()) {
            return;
        }
        var both = List.of(whole.get(), part);
        reckon(
                "LEVEL_OF_REST",
                "V = T − V1",
                new Slot(Measure.LEVEL, rest.get(), part.span()),
                both,
                Formula::difference);
        reckon(
                "SHARE_OF_REST",
                "s = 1 − V1 / T",
                new Slot(Measure.SHARE, rest.get(), part.span()),
                both,
                in -> Interval.ONE.minus(Relation.SHARE_OF_LEVELS.range(List.of(in.get(1), in.get(0)))));
        var growths = growths(both);
        if (growths.size() == 2) {
            reckon(
                    "GROWTH_OF_REST",
                    "g = (T − V1) / (T/(1 + G) − V1/(1 + g1)) − 1",
                    new Slot(Measure.GROWTH, rest.get(), part.span()),
                    Stream.concat(both.stream(), growths.stream()).toList(),
                    Formula::growthOfDifference);
        }
    }

    /** What the parts of a whole make together; parts that share members are in no composition and are not added. */
    private void parts(Composition composition) {
        var first = composition.parts().get(0);
        for (var statement : statements.all()) {
            if (!first.equals(statement.subject().codes().get(composition.dimension()))
                    || statement.measure() == Measure.SHARE_CHANGE
                            && composition.parts().size() > Formula.MOST_PARTS) {
                continue;
            }
            var parts = composition.parts().stream()
                    .map(code -> statements.find(
                            statement.measure(),
                            statement.subject().with(composition.dimension(), code),
                            statement.span()))
                    .flatMap(Optional::stream)
                    .toList();
            if (parts.size() < composition.parts().size()) {
                continue;
            }
            var whole = statement.subject().with(composition.dimension(), composition.whole());
            if (statement.measure() != Measure.GROWTH
                    && (statement.measure() == Measure.LEVEL || whole.whole().isPresent())) {
                reckon(
                        statement.measure().name() + "_OF_PARTS",
                        "x = x1 + x2 + …",
                        new Slot(statement.measure(), whole, statement.span()),
                        parts,
                        Formula::sum);
            }
            if (statement.measure() == Measure.LEVEL) {
                var growths = growths(parts);
                if (growths.size() == parts.size() && parts.size() <= Formula.MOST_PARTS) {
                    reckon(
                            "GROWTH_OF_PARTS",
                            "g = (V1 + V2 + …) / (V1/(1 + g1) + V2/(1 + g2) + …) − 1",
                            new Slot(Measure.GROWTH, whole, statement.span()),
                            Stream.concat(parts.stream(), growths.stream()).toList(),
                            Formula::growthOfSum);
                }
            }
        }
    }

    private List<Statement> growths(List<Statement> levels) {
        return levels.stream()
                .map(level -> statements.find(Measure.GROWTH, level.subject(), level.span()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A share of a level in dollars in one in yuan has no meaning. */
    private void refuseOtherUnits(Statement part) {
        var share = new Slot(Measure.SHARE, part.subject(), part.span());
        part.subject().whole().ifPresent(whole -> {
            if (statements.find(Measure.LEVEL, whole, part.span()).isEmpty()) {
                statements.all().stream()
                        .filter(other -> other.measure() == Measure.LEVEL
                                && other.span().equals(part.span())
                                && other.subject().codes().equals(whole.codes()))
                        .findFirst()
                        .ifPresent(other -> refuse(
                                Relation.SHARE_OF_LEVELS.name(),
                                Relation.SHARE_OF_LEVELS.formula(),
                                share,
                                List.of(part, other),
                                Reason.UNITS_DIFFER));
            }
        });
    }

    private void reckon(
            String method,
            String formula,
            Slot slot,
            List<Statement> inputs,
            Function<List<Interval>, Interval> range) {
        try {
            var interval = range.apply(inputs.stream().map(Statement::interval).toList());
            if (interval.low() == null && interval.high() == null) {
                throw new UndefinedException(Reason.INPUT_HAS_NO_BOUND);
            }
            var point = range.apply(
                    inputs.stream().map(Statement::asPrinted).map(Interval::of).toList());
            var result = new Result(method, formula, slot, inputs, interval, point.low(), null);
            computed.merge(slot, result, (known, other) -> other.isNarrowerThan(known) ? other : known);
        } catch (UndefinedException undefined) {
            refuse(method, formula, slot, inputs, undefined.reason());
        }
    }

    private void refuse(String method, String formula, Slot slot, List<Statement> inputs, Reason reason) {
        refused.putIfAbsent(slot, new Result(method, formula, slot, inputs, null, null, reason));
    }
}
