package city.promotion.stats.load;

import java.util.UUID;
import java.util.function.Function;

/**
 * A figure as a line of COPY.
 *
 * @param sources of the figure, as JSON
 * @param json writes any other value as JSON
 */
record CopiedRow(
        ObservationRow row, long series, UUID releaseId, UUID loadId, String sources, Function<Object, String> json) {

    static final String STATEMENT = """
            copy draft_observation (release_id, load_id, series_id, period, period_start, period_end, value, multiplier, unit,
                qualifier, status, confidentiality, deleted, comment, external_ids, sources) from stdin""";

    private static final String NULL = "\\N";

    void appendTo(StringBuilder lines) {
        var value = row.value();
        var period = row.period();
        add(lines, releaseId.toString());
        add(lines, loadId.toString());
        add(lines, Long.toString(series));
        add(lines, period.text());
        add(lines, period.start().toString());
        add(lines, period.end().toString());
        add(lines, value == null ? null : value.value());
        add(lines, value == null ? null : value.multiplier().toString());
        add(lines, value == null ? null : value.unit());
        add(lines, value == null ? null : value.qualifier().name());
        add(lines, row.status());
        add(lines, row.confidentiality());
        add(lines, row.deleted() ? "t" : "f");
        add(lines, row.comment() == null ? null : json.apply(row.comment()));
        add(lines, row.externalIds().isEmpty() ? "[]" : json.apply(row.externalIds()));
        lines.append(escaped(sources)).append('\n');
    }

    private static void add(StringBuilder lines, String text) {
        lines.append(text == null ? NULL : escaped(text)).append('\t');
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '\\' || sign == '\t' || sign == '\n' || sign == '\r') {
                return text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            }
        }
        return text;
    }
}
