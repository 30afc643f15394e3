package city.promotion.stats.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Linear conditions on variables that are not negative, decided by the simplex method in exact fractions (the form of it that
 * Dutertre and de Moura gave: every condition is a bound of a row, a refusal names the conditions that clash). A condition may
 * be strict: its bound then carries a multiple of a quantity smaller than any number.
 */
public final class LinearSystem {

    /** Names no condition of the caller: a variable is not negative. */
    public static final int NO_REASON = -1;

    private final Budget budget;
    private final int variables;
    private final List<Bound> lower = new ArrayList<>();
    private final List<Bound> upper = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    /** The variable of each column and of each row; a row says what its variable is as a sum of the columns. */
    private final int[] columns;

    private final List<Integer> basics = new ArrayList<>();
    private final List<Fraction[]> rows = new ArrayList<>();

    private Set<Integer> impossible = Set.of();

    public LinearSystem(int variables, Budget budget) {
        this.variables = variables;
        this.budget = budget;
        columns = new int[variables];
        for (int i = 0; i < variables; i++) {
            columns[i] = i;
            lower.add(new Bound(Value.ZERO, NO_REASON));
            upper.add(null);
            values.add(Value.ZERO);
        }
    }

    private LinearSystem(LinearSystem other) {
        budget = other.budget;
        variables = other.variables;
        columns = other.columns.clone();
        lower.addAll(other.lower);
        upper.addAll(other.upper);
        values.addAll(other.values);
        basics.addAll(other.basics);
        other.rows.forEach(row -> rows.add(row.clone()));
        impossible = other.impossible;
        budget.spend(rows.size());
    }

    /** The same conditions, to which others can be added apart. */
    public LinearSystem copy() {
        return new LinearSystem(this);
    }

    /** {@code form ≥ 0}, in the name of {@code reason}. */
    public void notNegative(LinearForm form, int reason) {
        restrict(form, new Bound(Value.ZERO, reason), null);
    }

    /** {@code form > 0}. */
    public void positive(LinearForm form, int reason) {
        restrict(form, new Bound(Value.SMALLEST, reason), null);
    }

    /** {@code form = 0}. */
    public void zero(LinearForm form, int reason) {
        var bound = new Bound(Value.ZERO, reason);
        restrict(form, bound, bound);
    }

    /** {@code form} lies in the interval. */
    public void within(LinearForm form, Interval interval, int reason) {
        restrict(
                form,
                interval.low() == null ? null : new Bound(new Value(interval.low(), Fraction.ZERO), reason),
                interval.high() == null ? null : new Bound(new Value(interval.high(), Fraction.ZERO), reason));
    }

    private void restrict(LinearForm form, Bound low, Bound high) {
        if (form.factors().size() == 1) {
            var only = form.factors().entrySet().iterator().next();
            var inverse = only.getValue().inverted();
            var turned = inverse.signum() < 0;
            bound(only.getKey(), scaled(turned ? high : low, inverse), scaled(turned ? low : high, inverse));
        } else {
            addRow(form, low, high);
        }
    }

    private static Bound scaled(Bound bound, Fraction factor) {
        return bound == null ? null : new Bound(bound.value().times(factor), bound.reason());
    }

    /** A condition on one variable needs no row: it is a bound of the variable itself. */
    private void bound(int variable, Bound low, Bound high) {
        var least = lower.get(variable);
        if (low != null && (least == null || low.value().compareTo(least.value()) > 0)) {
            lower.set(variable, low);
        }
        var most = upper.get(variable);
        if (high != null && (most == null || high.value().compareTo(most.value()) < 0)) {
            upper.set(variable, high);
        }
        least = lower.get(variable);
        most = upper.get(variable);
        if (least != null && most != null && least.value().compareTo(most.value()) > 0) {
            impossible = new TreeSet<>(List.of(least.reason(), most.reason()));
        } else if (column(variable) >= 0) {
            var value = isBelow(variable) ? least.value() : isAbove(variable) ? most.value() : values.get(variable);
            move(column(variable), value.minus(values.get(variable)));
        }
    }

    /** Changes the value of a column's variable; the rows follow. */
    private void move(int column, Value step) {
        for (int row = 0; row < rows.size(); row++) {
            var share = rows.get(row)[column];
            if (share.signum() != 0) {
                values.set(basics.get(row), values.get(basics.get(row)).plus(step.times(share)));
            }
        }
        values.set(columns[column], values.get(columns[column]).plus(step));
    }

    private void addRow(LinearForm form, Bound low, Bound high) {
        var row = new Fraction[variables];
        Arrays.fill(row, Fraction.ZERO);
        var value = Value.ZERO;
        for (var factor : form.factors().entrySet()) {
            var at = column(factor.getKey());
            if (at >= 0) {
                row[at] = row[at].plus(factor.getValue());
            } else {
                var basic = rows.get(basics.indexOf(factor.getKey()));
                for (int i = 0; i < variables; i++) {
                    if (basic[i].signum() != 0) {
                        row[i] = row[i].plus(factor.getValue().times(basic[i]));
                    }
                }
            }
            value = value.plus(values.get(factor.getKey()).times(factor.getValue()));
        }
        basics.add(values.size());
        rows.add(row);
        values.add(value);
        lower.add(low);
        upper.add(high);
    }

    /** The reasons of conditions that cannot hold together, or nothing if all can: the system then has a solution. */
    public Set<Integer> clash() {
        if (!impossible.isEmpty()) {
            return impossible;
        }
        while (true) {
            var row = violatedRow();
            if (row < 0) {
                return Set.of();
            }
            var basic = basics.get(row);
            var tooLow = isBelow(basic);
            var column = entering(row, tooLow);
            if (column < 0) {
                return reasons(row, tooLow);
            }
            pivot(row, column, (tooLow ? lower : upper).get(basic).value());
        }
    }

    /** The row of the variable with the least number whose value breaks a bound: with that rule the search always ends. */
    private int violatedRow() {
        var found = -1;
        for (int row = 0; row < rows.size(); row++) {
            var basic = basics.get(row);
            if ((found < 0 || basic < basics.get(found)) && (isBelow(basic) || isAbove(basic))) {
                found = row;
            }
        }
        return found;
    }

    private int entering(int row, boolean raise) {
        var found = -1;
        for (int column = 0; column < variables; column++) {
            var sign = rows.get(row)[column].signum();
            if (sign != 0
                    && (found < 0 || columns[column] < columns[found])
                    && mayMove(columns[column], raise == sign > 0)) {
                found = column;
            }
        }
        return found;
    }

    private boolean mayMove(int variable, boolean up) {
        var bound = (up ? upper : lower).get(variable);
        return bound == null || values.get(variable).compareTo(bound.value()) != 0;
    }

    private Set<Integer> reasons(int row, boolean tooLow) {
        var reasons = new TreeSet<Integer>();
        reasons.add((tooLow ? lower : upper).get(basics.get(row)).reason());
        for (int column = 0; column < variables; column++) {
            var sign = rows.get(row)[column].signum();
            if (sign != 0) {
                reasons.add((tooLow == sign > 0 ? upper : lower)
                        .get(columns[column])
                        .reason());
            }
        }
        return reasons;
    }

    /** Sets the row's variable to the value, lets the column's variable give way, and exchanges the two. */
    private void pivot(int row, int column, Value value) {
        var leaving = rows.get(row);
        var factor = leaving[column];
        var inverse = factor.inverted();
        var step = value.minus(values.get(basics.get(row))).times(inverse);
        values.set(basics.get(row), value);
        values.set(columns[column], values.get(columns[column]).plus(step));
        var filled = IntStream.range(0, variables)
                .filter(i -> leaving[i].signum() != 0)
                .toArray();
        budget.spend(filled.length);
        for (int i : filled) {
            leaving[i] = leaving[i].times(inverse).negated();
        }
        leaving[column] = inverse;
        for (int other = 0; other < rows.size(); other++) {
            var current = rows.get(other);
            var share = current[column];
            if (other == row || share.signum() == 0) {
                continue;
            }
            values.set(basics.get(other), values.get(basics.get(other)).plus(step.times(share)));
            current[column] = Fraction.ZERO;
            for (int i : filled) {
                current[i] = current[i].plus(share.times(leaving[i]));
            }
            budget.spend(filled.length);
        }
        var entering = columns[column];
        columns[column] = basics.get(row);
        basics.set(row, entering);
    }

    private boolean isBelow(int variable) {
        return lower.get(variable) != null
                && values.get(variable).compareTo(lower.get(variable).value()) < 0;
    }

    private boolean isAbove(int variable) {
        return upper.get(variable) != null
                && values.get(variable).compareTo(upper.get(variable).value()) > 0;
    }

    private int column(int variable) {
        for (int i = 0; i < variables; i++) {
            if (columns[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    private record Bound(Value value, int reason) {}

    /** A number and a multiple of a quantity that is smaller than any number. */
    private record Value(Fraction number, Fraction smallest) implements Comparable<Value> {

        static final Value ZERO = new Value(Fraction.ZERO, Fraction.ZERO);
        static final Value SMALLEST = new Value(Fraction.ZERO, Fraction.ONE);

        Value plus(Value other) {
            return new Value(number.plus(other.number), smallest.plus(other.smallest));
        }

        Value minus(Value other) {
            return new Value(number.minus(other.number), smallest.minus(other.smallest));
        }

        Value times(Fraction factor) {
            return new Value(number.times(factor), smallest.times(factor));
        }

        @Override
        public int compareTo(Value other) {
            var byNumber = number.compareTo(other.number);
            return byNumber != 0 ? byNumber : smallest.compareTo(other.smallest);
        }
    }

    /**
     * How much work a question is worth, counted in sums and not in time, so that the same question has the same answer on
     * every machine.
     */
    public static final class Budget {

        private long sums;

        public Budget(long sums) {
            this.sums = sums;
        }

        void spend(long used) {
            sums -= used;
            if (sums < 0) {
                throw new SpentException();
            }
        }
    }

    /** The question is not decided: its budget is spent. */
    public static final class SpentException extends RuntimeException {

        public SpentException() {
            super("The budget is spent", null, false, false);
        }
    }
}
