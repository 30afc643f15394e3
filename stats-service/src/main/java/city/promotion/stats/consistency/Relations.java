package city.promotion.stats.consistency;

import city.promotion.stats.exact.Interval;
import city.promotion.stats.reckoning.Composition;
import city.promotion.stats.reckoning.Measure;
import city.promotion.stats.reckoning.Relation;
import city.promotion.stats.reckoning.Span;
import city.promotion.stats.reckoning.Statement;
import city.promotion.stats.reckoning.Statements;
import city.promotion.stats.reckoning.UndefinedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Tries every formula on the figures that it speaks of. */
record Relations(Statements statements, List<Composition> compositions) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var statement : statements.all()) {
            for (var relation : Relation.values()) {
                byFormula(statement, relation).ifPresent(findings::add);
            }
            if (statement.measure() == Measure.LEVEL) {
                byParts(statement).forEach(findings::add);
            }
        }
        byPeriods(findings);
        for (var same : statements.repeated()) {
            for (var other : same.subList(1, same.size())) {
                findings.add(new Finding(
                        "SAME_FIGURE",
                        "x = x",
                        other,
                        List.of(same.get(0)),
                        same.get(0).interval()));
            }
        }
        return findings;
    }

    private Optional<Finding> byFormula(Statement target, Relation relation) {
        var span = relation.target().isBefore() ? target.span().yearAfter() : target.span();
        if (!relation.target()
                .slot(target.subject(), span)
                .map(target.slot()::equals)
                .orElse(false)) {
            return Optional.empty();
        }
        var inputs = relation.inputs().stream()
                .map(role -> role.slot(target.subject(), span)
                        .flatMap(statements::find)
                        .orElse(null))
                .toList();
        if (inputs.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        try {
            var interval =
                    relation.range(inputs.stream().map(Statement::interval).toList());
            return Optional.of(new Finding(relation.name(), relation.formula(), target, inputs, interval));
        } catch (UndefinedException undefined) {
            return Optional.empty();
        }
    }

    /** A whole is the sum of the parts that make it up. */
    private List<Finding> byParts(Statement whole) {
        var found = new ArrayList<Finding>();
        for (var composition : compositions) {
            if (composition.complete()
                    && composition.whole().equals(whole.subject().codes().get(composition.dimension()))) {
                var parts = composition.parts().stream()
                        .map(code -> statements
                                .find(Measure.LEVEL, whole.subject().with(composition.dimension(), code), whole.span())
                                .orElse(null))
                        .toList();
                if (parts.stream().allMatch(Objects::nonNull)) {
                    found.add(new Finding("SUM_OF_PARTS", "T = V1 + V2 + …", whole, parts, sum(parts)));
                }
            }
        }
        return found;
    }

    /** A span is the sum of the fewest others that cover it without a gap. */
    private void byPeriods(List<Finding> findings) {
        Map<List<Object>, List<Statement>> years = new HashMap<>();
        var order = new ArrayList<List<Object>>();
        for (var statement : statements.all()) {
            if (statement.measure() == Measure.LEVEL && !statement.span().moment()) {
                var year = Arrays.<Object>asList(
                        statement.subject(), statement.span().year());
                years.computeIfAbsent(year, unknown -> {
                            order.add(unknown);
                            return new ArrayList<>();
                        })
                        .add(statement);
            }
        }
        for (var year : order) {
            var levels = years.get(year);
            for (var whole : levels) {
                var parts = covering(whole.span(), levels);
                if (!parts.isEmpty()) {
                    findings.add(new Finding("SUM_OF_PERIODS", "V = V1 + V2 + …", whole, parts, sum(parts)));
                }
            }
        }
    }

    private static List<Statement> covering(Span span, List<Statement> levels) {
        var reached = new TreeMap<Integer, List<Statement>>();
        reached.put(span.first(), List.of());
        var ends = new ArrayDeque<>(List.of(span.first()));
        while (!ends.isEmpty()) {
            var start = ends.poll();
            for (var level : levels) {
                var next = level.span().last() + 1;
                if (level.span().first() == start
                        && level.span().last() <= span.last()
                        && !level.span().equals(span)
                        && !reached.containsKey(next)) {
                    var path = new ArrayList<>(reached.get(start));
                    path.add(level);
                    reached.put(next, path);
                    ends.add(next);
                }
            }
        }
        return reached.getOrDefault(span.last() + 1, List.of());
    }

    private static Interval sum(List<Statement> parts) {
        return parts.stream().map(Statement::interval).reduce(Interval::plus).orElseThrow();
    }
}
