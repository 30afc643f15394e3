package city.promotion.conventions.sheet;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what people and spreadsheets write into cells; the reverse of {@link Cells}. */
public final class CellReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:+-]+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MINUTE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[T ]*(\\d{1,2}):(\\d{2})(:00)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[-年]?(?:Q([1-4])|第?([一二三四1-4])季度)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern TAGGED = Pattern.compile("(zh-Hans|zh-Hant|ja|en): *(.+)", Pattern.DOTALL);
    private static final Set<String> YES = Set.of("true", "yes", "1", "是", "はい");
    private static final Set<String> NO = Set.of("false", "no", "0", "否", "いいえ");
    private static final String QUARTERS = "一二三四";

    private final ObjectMapper json;

    public CellReader(ObjectMapper json) {
        this.json = json;
    }

    /** The text of a cell without what a spreadsheet did to it: the same value has the same text, whoever wrote it. */
    public static String canonical(Column column, String text) {
        var plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (plain.isEmpty()) {
            return plain;
        }
        return switch (column.kind()) {
            case NUMBER -> number(narrow(plain)).replaceFirst("\\.0+$", "");
            case FIGURE -> number(narrow(plain));
            case TRUTH -> truth(narrow(plain));
            case DAY -> date(narrow(plain));
            case LINES -> lines(column.element().isEnum() ? narrow(plain) : plain);
            case JSON -> plain;
            case TEXT -> text(column, plain);
        };
    }

    /** The value of a canonical text, null for an empty one; a text that does not fit stays text, for the record to refuse. */
    public JsonNode read(Column column, String text) {
        if (text.isEmpty()) {
            return NODES.nullNode();
        }
        return switch (column.kind()) {
            case NUMBER -> numberNode(text);
            case TRUTH -> truthNode(text);
            case LINES -> list(column, text);
            case JSON -> tree(text);
            default -> new TextNode(text);
        };
    }

    /** A date of which people wrote as much as they know: the precision follows from that. */
    public static void completeDate(ObjectNode date) {
        var value = date.path("value").asText();
        if (!date.hasNonNull("precision")) {
            date.put("precision", precision(value, date.hasNonNull("half")));
        }
        // A spreadsheet makes 2024-04 the first day of April as soon as somebody touches the cell.
        switch (date.path("precision").asText()) {
            case "MONTH" -> date.put("value", value.replaceFirst("^(\\d{4}-\\d{2})-01$", "$1"));
            case "YEAR" -> date.put("value", value.replaceFirst("^(\\d{4})-01-01$", "$1"));
            case "DAY", "HALF_DAY" -> date.put("value", value.replaceFirst("T00:00$", ""));
            default -> date.put("value", value);
        }
    }

    private static String precision(String value, boolean hasHalf) {
        return switch (value.length()) {
            case 4 -> "YEAR";
            case 7 -> value.charAt(5) == 'Q' ? "QUARTER" : "MONTH";
            case 16 -> "MINUTE";
            default -> hasHalf ? "HALF_DAY" : "DAY";
        };
    }

    private static String text(Column column, String plain) {
        if (column.owner() == LocalizedText.class) {
            return plain;
        }
        if (column.owner() == PartialDate.class && column.key().endsWith(".value")) {
            return date(narrow(plain));
        }
        var narrow = narrow(plain);
        return column.element() != String.class || CODE.matcher(narrow).matches() ? narrow : plain;
    }

    /** Full-width letters, digits and signs as their narrow selves. */
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String number(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    private static String truth(String text) {
        var said = text.toLowerCase(Locale.ROOT);
        return YES.contains(said) ? "true" : NO.contains(said) ? "false" : text;
    }

    private static String date(String text) {
        var minute = MINUTE.matcher(text);
        if (minute.matches()) {
            return "%s-%s-%sT%s:%s"
                    .formatted(
                            minute.group(1),
                            two(minute.group(2)),
                            two(minute.group(3)),
                            two(minute.group(4)),
                            minute.group(5));
        }
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(1) + "-" + two(day.group(2)) + "-" + two(day.group(3));
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            var said = quarter.group(2) != null ? quarter.group(2) : quarter.group(3);
            var named = QUARTERS.indexOf(said);
            return quarter.group(1) + "-Q" + (named < 0 ? said : String.valueOf(named + 1));
        }
        var month = MONTH.matcher(text);
        // A spreadsheet makes 2024.1 of 2024.10 too: nobody can tell which month it was.
        if (month.matches() && !text.endsWith(".1")) {
            return month.group(1) + "-" + two(month.group(2));
        }
        var year = YEAR.matcher(text);
        return year.matches() ? year.group(1) : text;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static JsonNode numberNode(String text) {
        if (WHOLE.matcher(text).matches()) {
            return new IntNode(Integer.parseInt(text));
        }
        return NUMBER.matcher(text).matches() ? new DecimalNode(new BigDecimal(text)) : new TextNode(text);
    }

    private static JsonNode truthNode(String text) {
        return Map.of("true", (JsonNode) BooleanNode.TRUE, "false", BooleanNode.FALSE)
                .getOrDefault(text, new TextNode(text));
    }

    private JsonNode list(Column column, String text) {
        var list = NODES.arrayNode();
        for (var line : text.split("\n")) {
            list.add(entry(column.element(), line));
        }
        return list;
    }

    private JsonNode entry(Class<?> element, String line) {
        if ("{[\"".indexOf(line.charAt(0)) >= 0) {
            return tree(line);
        }
        if (element == ExternalId.class) {
            var colon = line.indexOf(':');
            return colon < 0
                    ? new TextNode(line)
                    : NODES.objectNode()
                            .put("system", line.substring(0, colon).strip())
                            .put("id", line.substring(colon + 1).strip());
        }
        if (element == Source.class) {
            return NODES.objectNode().put("document", line);
        }
        if (element == LocalizedText.class) {
            var tagged = TAGGED.matcher(line);
            return tagged.matches()
                    ? NODES.objectNode().put(tagged.group(1), tagged.group(2))
                    : NODES.objectNode().put("?", line);
        }
        return Number.class.isAssignableFrom(element) ? numberNode(line) : new TextNode(line);
    }

    /** A text that is no JSON stays a text: the record says what it wanted instead. */
    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return new TextNode(text);
        }
    }

    /** The columns of one member of a record. */
    static List<Column> ofMember(List<Column> columns, String member) {
        return columns.stream().filter(column -> column.member().equals(member)).toList();
    }
}
