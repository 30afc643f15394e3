package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Labels;
import city.promotion.conventions.sheet.RawRow;
import city.promotion.conventions.source.Source;
import city.promotion.stats.dataset.Datasets.Axis;
import city.promotion.stats.dataset.Datasets.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a file stand for, told by its first row: the ids of SDMX-CSV 2.0, the keys of an export of observations, or
 * the labels of one in any of the three languages.
 */
class FileColumns {

    private static final String PERIOD = "TIME_PERIOD";
    private static final String VALUE = "OBS_VALUE";
    private static final String MULTIPLIER = "UNIT_MULT";
    private static final String STRUCTURE = "STRUCTURE";
    private static final String STRUCTURE_ID = "STRUCTURE_ID";
    private static final String ACTION = "ACTION";
    private static final String UNIT = "UNIT_MEASURE";
    private static final String EXPORTED = "observations";

    /** Keys of an export and the ids that stand for the same. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("period", PERIOD),
            Map.entry("value", VALUE),
            Map.entry("value.value", VALUE),
            Map.entry("value.multiplier", MULTIPLIER),
            Map.entry("value.unit", "UNIT"),
            Map.entry("value.qualifier", "QUALIFIER"),
            Map.entry("status", "OBS_STATUS"),
            Map.entry("confidentiality", "CONF_STATUS"),
            Map.entry("deleted", "DELETED"),
            Map.entry("comment.zh-Hans", "COMMENT_ZH_HANS"),
            Map.entry("comment.zh-Hant", "COMMENT_ZH_HANT"),
            Map.entry("comment.ja", "COMMENT_JA"),
            Map.entry("comment.en", "COMMENT_EN"),
            Map.entry("sources", "SOURCES"),
            Map.entry("externalIds", "EXTERNAL_IDS"));

    private static final Map<String, String> COMMENTS =
            Map.of("COMMENT_ZH_HANS", "zh-Hans", "COMMENT_ZH_HANT", "zh-Hant", "COMMENT_JA", "ja", "COMMENT_EN", "en");

    /** What an export or SDMX adds and nobody fills in. */
    private static final Set<String> UNREAD = Set.of(
            "id",
            "key",
            "decimals",
            "DECIMALS",
            "releaseId",
            "knownFrom",
            "knownTo",
            "SERIES_KEY",
            "OBS_KEY",
            "STRUCTURE_NAME",
            "RELEASE",
            "KNOWN_FROM",
            "KNOWN_TO");

    /** What an SDMX answer shows of the comment and the sources: enough to tell them again, not to tell new ones whole. */
    private static final String SHOWN_COMMENT = "COMMENT_OBS";

    private static final String SHOWN_SOURCES = "SOURCE";
    private static final Pattern PLACE = Pattern.compile("(\\S+)(?: \\((.+)\\))?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,3}");
    private static final Pattern CODE_AND_NAME = Pattern.compile("([A-Z0-9_]+): .+");

    private static final Set<String> KINDS = Set.of("dataflow", "datastructure", "");

    private final Shape shape;
    private final ObjectMapper json;
    private final Validator validator;
    private final Pattern structureId;
    private final Map<String, Integer> places = new HashMap<>();

    FileColumns(Shape shape, ObjectMapper json, Validator validator, RawRow header, ProblemException problem) {
        this.shape = shape;
        this.json = json;
        this.validator = validator;
        this.structureId =
                Pattern.compile("([A-Za-z][\\w.-]*:)?" + Pattern.quote(shape.datasetId()) + "(\\([\\d.+]+\\))?(:.*)?");
        var labels = labels();
        for (int i = 0; i < header.cells().size(); i++) {
            var text = header.cells().get(i).strip();
            var name = name(text, labels);
            if (name == null && !text.isEmpty() && !isUnread(text, labels)) {
                problem.violation(header.address(i), "unknown-column", shown(text), String.join(", ", known()));
            } else if (name != null && places.putIfAbsent(name, i) != null) {
                problem.violation(header.address(i), "column-twice", name);
            }
        }
        var needed = new ArrayList<>(shape.axes().stream().map(Axis::id).toList());
        needed.add(PERIOD);
        needed.add(VALUE);
        for (var name : needed) {
            if (!places.containsKey(name)) {
                problem.violation("row 1", "column-missing", name);
            }
        }
    }

    /** Whether it is the row of labels that stands below the keys in a workbook. */
    boolean isLabels(RawRow row) {
        var at = places.get(PERIOD);
        return at != null
                && at < row.cells().size()
                && PERIOD.equals(labels().get(row.cells().get(at).strip()));
    }

    /** The row as a request; what cannot be read is told under its address, and the request is null. */
    FileRow read(RawRow row, ProblemException problem) {
        var before = problem.violations().size();
        row.refused().forEach((index, reason) -> problem.violation(row.address(index), reason));
        for (int i = 0; i < row.cells().size(); i++) {
            if (holdsControls(row.cells().get(i))) {
                problem.violation(row.address(i), "characters");
            }
        }
        if (places.containsKey(STRUCTURE_ID)) {
            checkStructure(row, problem);
        }
        var action = action(row, problem);
        var dimensions = new LinkedHashMap<String, String>();
        for (var axis : shape.axes()) {
            var code = code(axis, cell(row, axis.id()));
            if (!code.isEmpty()) {
                dimensions.put(axis.id(), code);
            }
        }
        var value = cell(row, VALUE);
        var figure = value.isEmpty() || value.equals("NaN")
                ? null
                : new FigureRequest(
                        value, multiplier(row, problem), dimensions.get(UNIT), emptyToNull(code(row, "QUALIFIER")));
        var unit = cell(row, "UNIT");
        if (figure != null && !unit.isEmpty() && !unit.equals(dimensions.get(UNIT))) {
            problem.violation(address(row, "UNIT"), "unit-differs", dimensions.get(UNIT));
        }
        var request = new ObservationRequest(
                dimensions,
                emptyToNull(cell(row, PERIOD)),
                action == RowAction.DELETE ? null : figure,
                emptyToNull(code(row, "OBS_STATUS")),
                emptyToNull(code(row, "CONF_STATUS")),
                action == RowAction.DELETE,
                comment(row),
                externalIds(row, problem),
                sources(row, problem));
        return new FileRow(
                row,
                action,
                problem.violations().size() > before ? null : request,
                emptyToNull(cell(row, SHOWN_COMMENT)));
    }

    /** Whether the file was answered by SDMX, so that rows repeat what is known besides the figure. */
    boolean showsWhatIsKnown() {
        return places.containsKey(SHOWN_COMMENT) || places.containsKey(SHOWN_SOURCES);
    }

    /** The address of the cell that a field of the request was read from; of the row's beginning where there is none. */
    String address(RawRow row, String field) {
        var name = field.replaceFirst("^dimensions\\.", "");
        var known = KEYS.getOrDefault(name, name);
        var place = places.get(known.startsWith("comment") ? KEYS.get(name) : known);
        return row.address(place == null ? 0 : place);
    }

    private String cell(RawRow row, String name) {
        var place = places.get(name);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    private void checkStructure(RawRow row, ProblemException problem) {
        if (!KINDS.contains(cell(row, STRUCTURE).toLowerCase(Locale.ROOT))) {
            problem.violation(address(row, STRUCTURE), "one-of", "dataflow, datastructure");
        }
        var structure = cell(row, STRUCTURE_ID);
        if (!structureId.matcher(structure).matches()) {
            problem.violation(address(row, STRUCTURE_ID), "other-structure", shown(structure), shape.datasetId());
        }
    }

    private RowAction action(RawRow row, ProblemException problem) {
        if (cell(row, "DELETED").equalsIgnoreCase("true")) {
            return RowAction.DELETE;
        }
        if (!places.containsKey(ACTION)) {
            return places.containsKey(STRUCTURE) ? RowAction.MERGE : RowAction.REPLACE;
        }
        var action = RowAction.of(cell(row, ACTION));
        if (action == null) {
            problem.violation(address(row, ACTION), "one-of", "M, R, D");
            return RowAction.REPLACE;
        }
        return action;
    }

    /** A code, also where its name stands behind it as SDMX-CSV writes it with {@code labels=both}. */
    private static String code(Axis axis, String cell) {
        var colon = cell.indexOf(':');
        return colon > 0
                        && !axis.knows(cell)
                        && axis.knows(cell.substring(0, colon).strip())
                ? cell.substring(0, colon).strip()
                : cell;
    }

    /** A code of a list that is no dimension, also with its name behind it. */
    private String code(RawRow row, String name) {
        var cell = cell(row, name);
        var both = cell.indexOf(':') < 0 ? null : CODE_AND_NAME.matcher(cell);
        return both != null && both.matches() ? both.group(1) : cell;
    }

    private Integer multiplier(RawRow row, ProblemException problem) {
        var text = cell(row, MULTIPLIER);
        var number =
                text.indexOf(':') > 0 ? text.substring(0, text.indexOf(':')).strip() : text;
        if (number.isEmpty()) {
            return null;
        }
        if (!WHOLE_NUMBER.matcher(number).matches()) {
            problem.violation(address(row, MULTIPLIER), "whole-number");
            return null;
        }
        return Integer.valueOf(number);
    }

    private Map<String, String> comment(RawRow row) {
        var texts = new LinkedHashMap<String, String>();
        COMMENTS.forEach((name, tag) -> {
            var text = cell(row, name);
            if (!text.isEmpty()) {
                texts.put(tag, text);
            }
        });
        return texts.isEmpty() ? null : texts;
    }

    private List<ExternalId> externalIds(RawRow row, ProblemException problem) {
        var ids = new ArrayList<ExternalId>();
        for (var line : lines(cell(row, "EXTERNAL_IDS"))) {
            var colon = line.indexOf(':');
            if (colon < 1 || colon == line.length() - 1) {
                problem.violation(address(row, "EXTERNAL_IDS"), "system-and-id");
            } else {
                var id = new ExternalId(line.substring(0, colon), line.substring(colon + 1));
                if (validator.validate(id).isEmpty()) {
                    ids.add(id);
                } else {
                    problem.violation(address(row, "EXTERNAL_IDS"), "system-and-id");
                }
            }
        }
        return ids;
    }

    /** One source a line: its document, or the whole source as JSON. */
    private List<Source> sources(RawRow row, ProblemException problem) {
        var sources = new ArrayList<Source>();
        var shown = cell(row, SHOWN_SOURCES);
        for (var place : shown.isEmpty() ? List.<String>of() : List.of(shown.split("; "))) {
            var parts = PLACE.matcher(place);
            if (parts.matches()) {
                add(new Source(parts.group(1), null, null, null, parts.group(2), null), sources, row, problem);
            } else {
                problem.violation(address(row, SHOWN_SOURCES), "source-form");
            }
        }
        for (var line : lines(cell(row, "SOURCES"))) {
            try {
                var source = line.startsWith("{")
                        ? json.readValue(line, Source.class)
                        : new Source(line, null, null, null, null, null);
                add(source, sources, row, problem);
            } catch (JsonProcessingException unreadable) {
                problem.violation(address(row, "SOURCES"), "source-form");
            }
        }
        return sources;
    }

    private void add(Source source, List<Source> sources, RawRow row, ProblemException problem) {
        if (validator.validate(source).isEmpty()) {
            sources.add(source);
        } else {
            problem.violation(address(row, places.containsKey("SOURCES") ? "SOURCES" : SHOWN_SOURCES), "source-form");
        }
    }

    private String name(String header, Map<String, String> labels) {
        var id = header.contains(":") ? header.substring(0, header.indexOf(':')).strip() : header;
        for (var name : List.of(header, id)) {
            if (known().contains(name)) {
                return name;
            }
            if (KEYS.containsKey(name)) {
                return KEYS.get(name);
            }
        }
        var named = labels.getOrDefault(header, "");
        return named.isEmpty() ? null : named;
    }

    private static boolean isUnread(String header, Map<String, String> labels) {
        return UNREAD.contains(header) || "".equals(labels.get(header));
    }

    private List<String> known() {
        var names = new ArrayList<>(shape.axes().stream().map(Axis::id).toList());
        names.addAll(List.of(PERIOD, VALUE, MULTIPLIER, "QUALIFIER", "OBS_STATUS", "CONF_STATUS"));
        names.addAll(COMMENTS.keySet().stream().sorted().toList());
        names.addAll(List.of(
                SHOWN_COMMENT,
                SHOWN_SOURCES,
                "SOURCES",
                "EXTERNAL_IDS",
                "DELETED",
                STRUCTURE,
                STRUCTURE_ID,
                ACTION,
                "UNIT"));
        return names;
    }

    /** Labels of an export in every language with the id of their column; empty for columns that are not read. */
    private Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        for (var language : Language.values()) {
            var words = new Labels(EXPORTED, language);
            shape.axes().forEach(axis -> labels.put(words.of(column(axis.id())), axis.id()));
            UNREAD.forEach(key -> labels.put(words.of(column(key)), ""));
            KEYS.forEach((key, id) -> labels.put(words.of(column(key)), id));
        }
        return labels;
    }

    private static Column column(String key) {
        return new Column(key, List.of(key.split("\\.")), Column.Kind.TEXT, String.class, ObservationRequest.class);
    }

    private static boolean holdsControls(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            var sign = cell.charAt(i);
            if (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0x7F || sign == 0xFFFD) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(String cell) {
        return cell.isEmpty()
                ? List.of()
                : cell.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
