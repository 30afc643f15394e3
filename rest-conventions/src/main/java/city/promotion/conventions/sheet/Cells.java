package city.promotion.conventions.sheet;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What stands in the cells of a record; {@link CellReader} reads the same texts back. */
public final class Cells {

    private Cells() {}

    /** The texts of a record's cells, in the order of the columns; empty where the record says nothing. */
    public static String[] of(JsonNode item, List<Column> columns) {
        var cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = text(item, columns.get(i));
        }
        return cells;
    }

    /** The text of one cell. */
    public static String text(JsonNode item, Column column) {
        var value = item;
        for (var step : column.path()) {
            value = value.path(step);
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (column.kind()) {
            case LINES -> lines(value, column.element());
            case JSON -> value.toString();
            case NUMBER -> value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
            default -> value.asText();
        };
    }

    private static String lines(JsonNode list, Class<?> element) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> line(entry, element))
                .collect(Collectors.joining("\n"));
    }

    /** The short form that a person would write where it says all, else JSON, which never needs a second line. */
    private static String line(JsonNode entry, Class<?> element) {
        var plain = plain(entry, element);
        var readsBack = plain != null
                && !plain.isEmpty()
                && plain.equals(plain.strip())
                && plain.indexOf('\n') < 0
                && plain.indexOf('\r') < 0
                && "{[\"".indexOf(plain.charAt(0)) < 0;
        return readsBack ? plain : entry.toString();
    }

    private static String plain(JsonNode entry, Class<?> element) {
        if (element == ExternalId.class) {
            return entry.path("system").asText() + ":" + entry.path("id").asText();
        }
        if (element == Source.class) {
            return entry.size() == 1 ? entry.path("document").asText() : null;
        }
        if (element == LocalizedText.class) {
            var tag = entry.size() == 1 ? entry.fieldNames().next() : null;
            return tag == null ? null : tag + ": " + entry.path(tag).asText();
        }
        return entry.isTextual() || entry.isNumber() ? entry.asText() : null;
    }
}
