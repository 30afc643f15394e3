package city.promotion.stats.reckoning;

/** A figure cannot be computed, and why. */
public final class UndefinedException extends RuntimeException {

    private final Reason reason;

    public UndefinedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a figure has no value. */
    public enum Reason {
        /** What would be divided by may be zero or less. */
        BASE_NOT_POSITIVE,
        /** A growth that may be zero has no rate of contribution. */
        GROWTH_MAY_BE_ZERO,
        /** An input is a bound such as "over 7000" or only about a value. */
        INPUT_HAS_NO_BOUND,
        /** The groups share members, so that they do not add up. */
        GROUPS_OVERLAP,
        /** The inputs are in different units or currencies. */
        UNITS_DIFFER
    }
}
