package city.promotion.stats.reckoning;

import city.promotion.stats.period.Period;

/**
 * The months that a figure covers, so that a quarter cumulated from January and March cumulated are seen to be the same.
 *
 * @param first first month, 1 to 12
 * @param last last month
 * @param moment whether it is a count at the end of them, which adds up to nothing
 */
public record Span(int year, int first, int last, boolean moment) implements Comparable<Span> {

    /**
     * The months of a period.
     *
     * @param accumulation code of ACCUM: YTD from January on, _Z at a moment, else the period alone; null where the dataset
     *     has no such dimension
     */
    public static Span of(Period period, String accumulation) {
        var cumulated = "YTD".equals(accumulation);
        return new Span(
                period.start().getYear(),
                cumulated ? 1 : period.start().getMonthValue(),
                period.end().getMonthValue(),
                "_Z".equals(accumulation));
    }

    public Span yearBefore() {
        return new Span(year - 1, first, last, moment);
    }

    public Span yearAfter() {
        return new Span(year + 1, first, last, moment);
    }

    /** Its first months up to and with {@code month}, or its last ones after it: the two parts it falls into there. */
    public Span until(int month) {
        return new Span(year, first, month, moment);
    }

    public Span after(int month) {
        return new Span(year, month + 1, last, moment);
    }

    /** The period as written, {@code 2024-Q1}, {@code 2024-03}, {@code 2024}, or {@code 2024-04/2024-08} where it has no name. */
    public String text() {
        if (moment || first == last) {
            return "%d-%02d".formatted(year, last);
        }
        if (first == 1 && last == 12) {
            return String.valueOf(year);
        }
        if (first % 3 == 1 && last == first + 2) {
            return "%d-Q%d".formatted(year, last / 3);
        }
        return "%d-%02d/%d-%02d".formatted(year, first, year, last);
    }

    @Override
    public int compareTo(Span other) {
        var byYear = Integer.compare(year, other.year);
        var byLast = byYear != 0 ? byYear : Integer.compare(last, other.last);
        var byFirst = byLast != 0 ? byLast : Integer.compare(other.first, first);
        return byFirst != 0 ? byFirst : Boolean.compare(moment, other.moment);
    }
}
