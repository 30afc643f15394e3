package city.promotion.stats.observation;

import city.promotion.conventions.quantity.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The revision triangle of a series. */
@Schema(name = "Vintages", description = "The revision triangle of a series 修订三角")
record VintagesResponse(
        @Schema(examples = "TRADE", required = true) String datasetId,

        @Schema(examples = "Q.YTD.320200.IX.W1._T._T._T.N.CNY", required = true)
        String key,

        @Schema(description = "The moments at which something changed, oldest first: the columns.", required = true)
        List<Instant> vintages,

        @Schema(description = "One row a period, oldest first.", required = true)
        List<PeriodVintagesResponse> periods) {

    private static final long MOST_CELLS = 200_000;

    /** The triangle of all versions of one series, in the order of period and version. */
    static VintagesResponse of(String datasetId, List<Observation> versions) {
        var moments = new TreeSet<Instant>();
        var ofPeriods = new LinkedHashMap<String, List<Observation>>();
        for (var version : versions) {
            moments.add(version.knownFrom());
            if (version.knownTo() != null) {
                moments.add(version.knownTo());
            }
            ofPeriods
                    .computeIfAbsent(version.period(), period -> new ArrayList<>())
                    .add(version);
        }
        var cells = (long) moments.size() * ofPeriods.size();
        if (cells > MOST_CELLS) {
            throw ObservationProblem.TOO_LARGE
                    .problem(cells, MOST_CELLS)
                    .with("observations", cells)
                    .with("most", MOST_CELLS);
        }
        var vintages = List.copyOf(moments);
        return new VintagesResponse(
                datasetId,
                versions.get(0).key(),
                vintages,
                ofPeriods.values().stream()
                        .map(ofPeriod -> row(ofPeriod, vintages))
                        .toList());
    }

    private static PeriodVintagesResponse row(List<Observation> versions, List<Instant> vintages) {
        var values = new ArrayList<Quantity>(vintages.size());
        var next = 0;
        for (var vintage : vintages) {
            while (next < versions.size() && !versions.get(next).knownFrom().isAfter(vintage)) {
                next++;
            }
            var version = next == 0 ? null : versions.get(next - 1);
            var stands = version != null
                    && (version.knownTo() == null || version.knownTo().isAfter(vintage));
            values.add(stands ? version.value() : null);
        }
        var first = versions.get(0).value();
        var last = versions.get(versions.size() - 1).value();
        return new PeriodVintagesResponse(versions.get(0).period(), values, versions.size(), revision(first, last));
    }

    /** The difference of two figures in the same unit and power of ten; none where they are not comparable. */
    private static String revision(Quantity first, Quantity last) {
        if (first == null
                || last == null
                || !first.unit().equals(last.unit())
                || !first.multiplier().equals(last.multiplier())
                || first.qualifier() != last.qualifier()) {
            return null;
        }
        return last.printed().subtract(first.printed()).toPlainString();
    }
}
