package city.promotion.stats.reckoning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The levels that growths, shares and contributions speak of, and these themselves. */
public final class Neighbours {

    private final Set<Place> places = new HashSet<>();

    private Neighbours() {}

    /** Those of figures that are no levels. */
    public static Neighbours of(Collection<Printed> relative) {
        var neighbours = new Neighbours();
        for (var figure : relative) {
            var subject = new Subject(Subject.codesOf(figure.codes()), null);
            var span = Span.of(figure.period(), figure.codes().get("ACCUM"));
            neighbours.add(subject, span);
            subject.whole().ifPresent(whole -> neighbours.add(whole, span));
        }
        return neighbours;
    }

    private void add(Subject subject, Span span) {
        places.add(new Place(subject.codes(), span));
        places.add(new Place(subject.codes(), span.yearBefore()));
    }

    public boolean include(Printed figure) {
        return places.contains(new Place(
                Subject.codesOf(figure.codes()),
                Span.of(figure.period(), figure.codes().get("ACCUM"))));
    }

    private record Place(Map<String, String> codes, Span span) {}
}
