package city.promotion.stats.reckoning;

import city.promotion.stats.reckoning.Statement.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a set of printed figures claims, by what each is about; and which of them claim nothing that can be reckoned with. */
public final class Statements {

    private static final String OWN_CURRENCY = "CNY";

    private final Map<Slot, List<Statement>> bySlot = new LinkedHashMap<>();
    private final Map<Printed, Unread> unread = new LinkedHashMap<>();

    private Statements() {}

    /** Reads figures of one dataset, in their order. */
    public static Statements read(Collection<Printed> figures) {
        var statements = new Statements();
        var units = units(figures);
        for (var figure : figures) {
            var measure = Measure.ofCode(figure.codes().get("TRANSFORMATION"));
            if (figure.value() == null) {
                statements.unread.put(figure, Unread.MISSING);
            } else if (measure.isEmpty()) {
                statements.unread.put(figure, Unread.NO_KNOWN_MEASURE);
            } else {
                statements.add(figure, measure.get(), units);
            }
        }
        return statements;
    }

    /** In which units there are levels of a subject. */
    private static Map<Map<String, String>, TreeSet<String>> units(Collection<Printed> figures) {
        var units = new HashMap<Map<String, String>, TreeSet<String>>();
        for (var figure : figures) {
            if (figure.value() != null
                    && Measure.LEVEL.code().equals(figure.codes().get("TRANSFORMATION"))) {
                units.computeIfAbsent(Subject.codesOf(figure.codes()), codes -> new TreeSet<>())
                        .add(figure.value().unit());
            }
        }
        return units;
    }

    private void add(Printed figure, Measure measure, Map<Map<String, String>, TreeSet<String>> units) {
        var codes = Subject.codesOf(figure.codes());
        var subject = new Subject(codes, null);
        var whole = subject.whole();
        if (measure.isOfPart() && whole.isEmpty()) {
            unread.put(figure, subject.isDividedTwice() ? Unread.WHOLE_AMBIGUOUS : Unread.NO_WHOLE);
            return;
        }
        var ofWhole = whole.map(Subject::codes).map(units::get);
        var unit = measure == Measure.LEVEL
                ? figure.value().unit()
                : measure.isOfPart()
                        ? unit(ofWhole.orElse(null))
                        : unit(units.getOrDefault(codes, ofWhole.orElse(null)));
        var interval = Statement.claimed(figure.value(), measure);
        if (interval.low() == null && interval.high() == null) {
            unread.put(figure, Unread.ONLY_ABOUT);
        } else if (measure == Measure.LEVEL
                && interval.high() != null
                && interval.high().signum() < 0) {
            unread.put(figure, Unread.NEGATIVE_LEVEL);
        } else {
            var statement = new Statement(
                    figure,
                    measure,
                    subject.in(unit),
                    Span.of(figure.period(), figure.codes().get("ACCUM")),
                    interval);
            bySlot.computeIfAbsent(statement.slot(), slot -> new ArrayList<>()).add(statement);
        }
    }

    /** A growth or a share belongs to the unit in which levels are printed; where there are several, to the city's own currency. */
    private static String unit(TreeSet<String> units) {
        return units == null || units.contains(OWN_CURRENCY) ? OWN_CURRENCY : units.first();
    }

    public List<Statement> all() {
        return bySlot.values().stream().flatMap(List::stream).toList();
    }

    /** The first figure about this. */
    public Optional<Statement> find(Slot slot) {
        return Optional.ofNullable(bySlot.get(slot)).map(all -> all.get(0));
    }

    public Optional<Statement> find(Measure measure, Subject subject, Span span) {
        return find(new Slot(measure, subject, span));
    }

    /** Figures about the very same, such as a quarter cumulated and its last month cumulated. */
    public List<List<Statement>> repeated() {
        return bySlot.values().stream().filter(all -> all.size() > 1).toList();
    }

    public Map<Printed, Unread> unread() {
        return unread;
    }

    /** Why a figure cannot be reckoned with. */
    public enum Unread {
        MISSING,
        NO_KNOWN_MEASURE,
        NO_WHOLE,
        WHOLE_AMBIGUOUS,
        ONLY_ABOUT,
        NEGATIVE_LEVEL
    }
}
