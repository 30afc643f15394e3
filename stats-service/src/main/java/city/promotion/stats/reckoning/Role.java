package city.promotion.stats.reckoning;

import city.promotion.stats.reckoning.Statement.Slot;
import java.util.Optional;

/** The part that a figure plays in a relation, seen from a subject and its months. */
public enum Role {
    LEVEL(Measure.LEVEL, false, false),
    LEVEL_BEFORE(Measure.LEVEL, false, true),
    WHOLE_LEVEL(Measure.LEVEL, true, false),
    WHOLE_LEVEL_BEFORE(Measure.LEVEL, true, true),
    GROWTH(Measure.GROWTH, false, false),
    WHOLE_GROWTH(Measure.GROWTH, true, false),
    SHARE(Measure.SHARE, false, false),
    SHARE_BEFORE(Measure.SHARE, false, true),
    SHARE_CHANGE(Measure.SHARE_CHANGE, false, false),
    CONTRIBUTION(Measure.CONTRIBUTION, false, false),
    CONTRIBUTION_RATE(Measure.CONTRIBUTION_RATE, false, false);

    private final Measure measure;
    private final boolean ofWhole;
    private final boolean before;

    Role(Measure measure, boolean ofWhole, boolean before) {
        this.measure = measure;
        this.ofWhole = ofWhole;
        this.before = before;
    }

    public Measure measure() {
        return measure;
    }

    /** Whether the figure is of the year before. */
    public boolean isBefore() {
        return before;
    }

    /** What the figure in this role is about; nothing where the subject has no whole. */
    public Optional<Slot> slot(Subject subject, Span span) {
        var whose = ofWhole ? subject.whole() : Optional.of(subject);
        return whose.map(owner -> new Slot(measure, owner, before ? span.yearBefore() : span));
    }
}
