package city.promotion.stats.load;

import city.promotion.conventions.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the city says of a figure now, as far as a row that merges needs it. */
record KnownFigure(
        FigureRequest value, String status, String confidentiality, Map<String, String> comment, List<Source> sources) {

    /** Whether its comment reads so in one of its languages. */
    boolean says(String text) {
        return comment != null && comment.containsValue(text);
    }

    /** Whether it cites the same places of the same documents, which is all that an SDMX answer shows of its sources. */
    boolean cites(List<Source> others) {
        return places(sources).equals(places(others));
    }

    private static List<List<String>> places(List<Source> sources) {
        return sources.stream()
                .map(source -> Arrays.asList(source.document(), source.locator()))
                .toList();
    }

    /** The row with its empty cells filled from what is known. */
    ObservationRequest fill(ObservationRequest row) {
        var figure = row.value() == null
                ? value
                : new FigureRequest(
                        row.value().value(),
                        row.value().multiplier() == null && value != null
                                ? value.multiplier()
                                : row.value().multiplier(),
                        row.value().unit(),
                        row.value().qualifier() == null && value != null
                                ? value.qualifier()
                                : row.value().qualifier());
        return new ObservationRequest(
                row.dimensions(),
                row.period(),
                figure,
                row.status() == null ? status : row.status(),
                row.confidentiality() == null ? confidentiality : row.confidentiality(),
                row.deleted(),
                row.comment() == null ? comment : row.comment(),
                row.externalIds(),
                row.sources());
    }
}
