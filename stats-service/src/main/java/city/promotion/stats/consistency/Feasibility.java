package city.promotion.stats.consistency;

import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.exact.LinearForm;
import city.promotion.stats.exact.LinearSystem;
import city.promotion.stats.exact.LinearSystem.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Whether there are levels that meet conditions which hang together. Where a ratio between two unknown levels stands in the
 * way, its range is divided until no part of it is left, or one value of it gives levels: both ends are proofs.
 */
class Feasibility {

    private static final Interval ANY_RATIO = Interval.of(Fraction.ZERO, null);
    private static final long CELLS_AT_ONCE = 4_000_000;

    private final List<Condition> linear;
    private final List<Movement> movements;
    private final int variables;

    /** The variables are numbered anew, since only some of all levels are in question. */
    Feasibility(List<Condition> linear, List<Movement> movements) {
        var numbers = new LinkedHashMap<Integer, Integer>();
        UnaryOperator<LinearForm> renumber =
                form -> form.renumbered(variable -> numbers.computeIfAbsent(variable, unknown -> numbers.size()));
        this.linear =
                linear.stream().map(condition -> condition.renumbered(renumber)).toList();
        this.movements = movements.stream()
                .map(movement -> movement.renumbered(renumber))
                .toList();
        variables = numbers.size();
    }

    /**
     * Nothing if all conditions can be met, else the reasons that clash.
     *
     * @throws LinearSystem.SpentException if the budget does not suffice to decide
     */
    Set<Integer> clash(Budget budget) {
        if ((long) (linear.size() + 8 * movements.size()) * variables > CELLS_AT_ONCE) {
            throw new LinearSystem.SpentException();
        }
        var root = new LinearSystem(variables, budget);
        linear.forEach(condition -> condition.addTo(root));
        var reasons = new TreeSet<Integer>();
        var open = new ArrayDeque<List<Interval>>();
        open.add(Collections.nCopies(movements.size(), ANY_RATIO));
        while (!open.isEmpty()) {
            var ratios = open.poll();
            var node = root.copy();
            restrict(node, ratios);
            var clash = node.clash();
            if (!clash.isEmpty()) {
                reasons.addAll(clash);
            } else if (isMet(node, ratios)) {
                return Set.of();
            } else {
                divide(ratios, open);
            }
        }
        reasons.remove(LinearSystem.NO_REASON);
        return reasons;
    }

    private void restrict(LinearSystem system, List<Interval> ratios) {
        for (int i = 0; i < movements.size(); i++) {
            movements.get(i).within(ratios.get(i)).forEach(condition -> condition.addTo(system));
        }
    }

    /** Whether the conditions are all there is, or hold for one value of each ratio that leaves some out. */
    private boolean isMet(LinearSystem node, List<Interval> ratios) {
        var fixed = new ArrayList<Interval>();
        for (int i = 0; i < movements.size(); i++) {
            var movement = movements.get(i);
            var ratio = ratios.get(i);
            fixed.add(movement.isExact(ratio) ? ratio : Interval.of(movement.divider(ratio)));
        }
        if (fixed.equals(ratios)) {
            return true;
        }
        restrict(node, fixed);
        return node.clash().isEmpty();
    }

    /** Divides the widest range; both parts keep the value that was tried, which is an end of them now. */
    private void divide(List<Interval> ratios, ArrayDeque<List<Interval>> open) {
        var widest = -1;
        for (int i = 0; i < movements.size(); i++) {
            if (!movements.get(i).isExact(ratios.get(i))
                    && (widest < 0 || isWider(ratios.get(i), ratios.get(widest)))) {
                widest = i;
            }
        }
        var ratio = ratios.get(widest);
        var divider = movements.get(widest).divider(ratio);
        for (var part : List.of(Interval.of(ratio.low(), divider), Interval.of(divider, ratio.high()))) {
            var parts = new ArrayList<>(ratios);
            parts.set(widest, part);
            open.add(parts);
        }
    }

    private static boolean isWider(Interval one, Interval other) {
        if (!one.isBounded() || !other.isBounded()) {
            return !one.isBounded() && other.isBounded();
        }
        return one.high().minus(one.low()).compareTo(other.high().minus(other.low())) > 0;
    }
}
