package city.promotion.stats.load;

import java.util.Map;

/** What the city says of a figure now, as far as a row that merges needs it. */
record KnownFigure(FigureRequest value, String status, String confidentiality, Map<String, String> comment) {

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
