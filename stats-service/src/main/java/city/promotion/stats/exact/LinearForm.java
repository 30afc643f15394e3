package city.promotion.stats.exact;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A sum of variables, each with a factor: {@code 3·x0 − x2}. */
public record LinearForm(Map<Integer, Fraction> factors) {

    public static final LinearForm NONE = new LinearForm(Map.of());

    public static LinearForm of(int variable) {
        return new LinearForm(Map.of(variable, Fraction.ONE));
    }

    public LinearForm plus(LinearForm other) {
        return plus(Fraction.ONE, other);
    }

    public LinearForm minus(LinearForm other) {
        return plus(Fraction.ONE.negated(), other);
    }

    public LinearForm times(Fraction factor) {
        return NONE.plus(factor, this);
    }

    /** The same with other numbers for its variables. */
    public LinearForm renumbered(UnaryOperator<Integer> number) {
        var renumbered = new TreeMap<Integer, Fraction>();
        factors.forEach((variable, factor) -> renumbered.put(number.apply(variable), factor));
        return new LinearForm(renumbered);
    }

    private LinearForm plus(Fraction factor, LinearForm other) {
        var sum = new TreeMap<>(factors);
        other.factors.forEach((variable, value) -> sum.merge(variable, value.times(factor), Fraction::plus));
        sum.values().removeIf(value -> value.signum() == 0);
        return new LinearForm(sum);
    }
}
