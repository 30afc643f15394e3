package city.promotion.conventions.imports;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.problem.Refusal;
import city.promotion.conventions.sheet.CellReader;
import city.promotion.conventions.sheet.Cells;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Columns;
import city.promotion.conventions.sheet.RawRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a request of a row. Of a record on file only what the sheet has otherwise is changed: a column that the sheet lacks
 * leaves the value as it is, an empty cell empties it.
 */
class RowPlanner<Q> {

    /** Stands in an export for a text that no cell can hold. */
    private static final String TOO_LONG = "#TOO-LONG";

    private static final Set<String> ABOUT_THE_RECORD =
            Set.of("id", "code", "version", "createdAt", "createdBy", "updatedAt", "updatedBy");

    private final Class<Q> requestType;
    private final String parent;
    private final List<Column> requested;
    private final Set<String> writable;
    private final Set<String> reckoned;
    private final Header header;
    private final Map<String, Integer> places = new HashMap<>();
    private final CellReader reader;
    private final ObjectMapper json;
    private final Validator validator;

    RowPlanner(Importable<Q, ?> list, Header header, ObjectMapper json, Validator validator) {
        this.requestType = list.requestType();
        this.parent = list.parent();
        this.reckoned = list.reckoned();
        this.requested = Columns.of(requestType);
        this.writable = requested.stream().map(Column::key).collect(Collectors.toSet());
        this.header = header;
        this.reader = new CellReader(json);
        this.json = json;
        this.validator = validator;
        header.columns().forEach((place, column) -> places.put(column.key(), place));
    }

    /** All columns by which a sheet of the list may name its cells. */
    static List<Column> known(Importable<?, ?> list) {
        var columns = new LinkedHashMap<String, Column>();
        Stream.concat(Columns.of(list.responseType()).stream(), Columns.of(list.requestType()).stream())
                .forEach(column -> columns.putIfAbsent(column.key(), column));
        return List.copyOf(columns.values());
    }

    /** The text of a cell by the key of its column; empty when the sheet has no such column. */
    String cell(RawRow row, String key) {
        var place = places.get(key);
        return place == null || place >= row.cells().size()
                ? ""
                : CellReader.canonical(header.columns().get(place), row.cells().get(place));
    }

    /** What a row asks for. */
    record Plan<Q>(CheckedRow row, Q wanted) {}

    /**
     * @param existing the record on file as the list answers it, or null for a new one
     * @param faults what was wrong with finding it
     */
    Plan<Q> plan(RawRow row, JsonNode existing, List<CellFault> faults) {
        var all = new ArrayList<>(faults);
        addUnreadable(all, row);
        addReadOnly(all, row, existing);
        var changes = new ArrayList<CellChange>();
        var tree = request(row, existing, changes);
        var recordId =
                existing == null ? null : UUID.fromString(existing.path("id").asText());
        var version = existing == null ? null : existing.path("version").asLong();
        Q wanted = null;
        if (all.isEmpty() && (existing == null || !changes.isEmpty())) {
            addStale(all, row, version);
            wanted = read(all, row, tree);
        }
        var action = !all.isEmpty()
                ? RowAction.REFUSED
                : existing == null ? RowAction.CREATE : changes.isEmpty() ? RowAction.UNCHANGED : RowAction.CHANGE;
        var checked = new CheckedRow(
                row.number(),
                action,
                recordId,
                version,
                parentId(row, existing),
                row.cells(),
                wanted == null ? null : tree,
                existing == null ? List.of() : changes,
                all,
                List.of());
        return new Plan<>(checked, wanted);
    }

    /** The same row with what its service said against it. */
    CheckedRow refused(RawRow raw, CheckedRow row, List<Refusal> refusals) {
        var faults = refusals.stream().map(refusal -> fault(raw, refusal)).toList();
        return new CheckedRow(
                row.number(),
                RowAction.REFUSED,
                row.recordId(),
                row.version(),
                row.parentId(),
                row.cells(),
                null,
                row.changes(),
                faults,
                List.of());
    }

    /** A fault at the cell that the field came from. */
    CellFault fault(RawRow row, Refusal refusal) {
        var key = column(refusal.field().replaceAll("\\[\\d+]", ""));
        var place = key == null ? null : places.get(key);
        return new CellFault(
                place == null ? null : row.address(place),
                key == null && !refusal.field().isEmpty() ? refusal.field() : key,
                refusal.code(),
                refusal.texts());
    }

    CellFault fault(RawRow row, String key, String code, Object... args) {
        return fault(row, Refusal.of(ImportProblem.BAD_ROW, key, code, args));
    }

    private void addUnreadable(List<CellFault> faults, RawRow row) {
        row.refused().forEach((place, code) -> {
            var column = header.columns().get(place);
            var refusal = Refusal.of(ImportProblem.BAD_ROW, "", code);
            faults.add(new CellFault(row.address(place), column == null ? null : column.key(), code, refusal.texts()));
        });
        for (int i = 0; i < row.cells().size(); i++) {
            if (!header.columns().containsKey(i)
                    && !header.remarks().contains(i)
                    && !row.cells().get(i).isBlank()) {
                faults.add(new CellFault(
                        row.address(i),
                        null,
                        "cell-without-column",
                        Refusal.of(ImportProblem.BAD_ROW, "", "cell-without-column")
                                .texts()));
            }
        }
    }

    /** What the service itself keeps cannot be changed by a sheet, and is not ignored in silence. */
    private void addReadOnly(List<CellFault> faults, RawRow row, JsonNode existing) {
        for (var column : header.columns().values()) {
            var key = column.key();
            if (reckoned.contains(column.member())
                    || writable.contains(key)
                    || ABOUT_THE_RECORD.contains(key)
                    || key.equals(parent) && existing == null) {
                continue;
            }
            var onFile = existing == null ? "" : CellReader.canonical(column, Cells.text(existing, column));
            var cell = cell(row, key);
            if (!cell.equals(onFile) && !cell.equals(TOO_LONG)) {
                faults.add(fault(row, key, existing == null ? "read-only-new" : "read-only", onFile));
            }
        }
    }

    private void addStale(List<CellFault> faults, RawRow row, Long version) {
        var read = cell(row, "version");
        if (version != null && !read.isEmpty() && !read.equals(version.toString())) {
            faults.add(fault(row, "version", "row-stale", version));
        }
    }

    private UUID parentId(RawRow row, JsonNode existing) {
        if (parent == null) {
            return null;
        }
        var text = existing == null ? cell(row, parent) : existing.path(parent).asText();
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException toldAlready) {
            return null;
        }
    }

    private ObjectNode request(RawRow row, JsonNode existing, List<CellChange> changes) {
        var onFile = existing == null ? json.createObjectNode() : (ObjectNode) pruned(existing, requestType);
        var tree = json.createObjectNode();
        var members = new LinkedHashMap<String, List<Column>>();
        requested.forEach(column -> members.computeIfAbsent(column.member(), any -> new ArrayList<>())
                .add(column));
        members.forEach((member, columns) -> {
            var differs = false;
            for (var column : columns) {
                var before = CellReader.canonical(column, Cells.text(onFile, column));
                var now = now(row, column, before);
                if (!now.equals(before)) {
                    differs = true;
                    changes.add(new CellChange(column.key(), before, now));
                }
            }
            if (differs) {
                tree.set(member, value(row, columns, onFile));
            } else if (onFile.has(member)) {
                tree.set(member, onFile.get(member));
            }
        });
        return tree;
    }

    private String now(RawRow row, Column column, String before) {
        var cell = cell(row, column.key());
        return !places.containsKey(column.key()) || cell.equals(TOO_LONG) ? before : sendable(column, cell);
    }

    /** The entries of a list as a client sends them, where an answer says more of each, such as its name. */
    private String sendable(Column column, String cell) {
        var shown = header.columns().get(places.get(column.key())).element();
        if (shown == column.element() || !shown.isRecord()) {
            return cell;
        }
        var told = Stream.of(shown.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return cell.lines()
                .map(line -> {
                    if (!(reader.read(column, line).path(0) instanceof ObjectNode entry)) {
                        return line;
                    }
                    var kept = (ObjectNode) pruned(entry, column.element());
                    entry.properties().stream()
                            .filter(member -> !told.contains(member.getKey()))
                            .forEach(member -> kept.set(member.getKey(), member.getValue()));
                    return kept.toString();
                })
                .collect(Collectors.joining("\n"));
    }

    private JsonNode value(RawRow row, List<Column> columns, JsonNode onFile) {
        var whole = json.createObjectNode();
        for (var column : columns) {
            var text = now(row, column, CellReader.canonical(column, Cells.text(onFile, column)));
            if (!text.isEmpty()) {
                var holder = whole;
                for (var step : column.path().subList(0, column.path().size() - 1)) {
                    holder = holder.withObjectProperty(step);
                }
                holder.set(column.path().get(column.path().size() - 1), reader.read(column, text));
            }
        }
        for (var column : columns) {
            if (column.owner() == PartialDate.class && column.key().endsWith(".value")) {
                var date = whole.at("/"
                        + String.join(
                                "/", column.path().subList(0, column.path().size() - 1)));
                if (date.hasNonNull("value")) {
                    CellReader.completeDate((ObjectNode) date);
                }
            }
        }
        return whole.path(columns.get(0).member()).isMissingNode()
                ? json.nullNode()
                : whole.get(columns.get(0).member());
    }

    private Q read(List<CellFault> faults, RawRow row, JsonNode tree) {
        try {
            var wanted = json.treeToValue(tree, requestType);
            Refusal.of(validator.validate(wanted)).forEach(refusal -> faults.add(fault(row, refusal)));
            return faults.isEmpty() ? wanted : null;
        } catch (JsonProcessingException | RuntimeException refused) {
            Refusal.of(refused).forEach(refusal -> faults.add(fault(row, refusal)));
            return null;
        }
    }

    /** The column of a field path, or the nearest around it or below it. */
    private String column(String field) {
        String found = null;
        for (var column : requested) {
            var key = column.key();
            if (key.equals(field)) {
                return key;
            }
            if (field.startsWith(key + ".") || found == null && !field.isEmpty() && key.startsWith(field + ".")) {
                found = key;
            }
        }
        return found != null || !places.containsKey(field) ? found : field;
    }

    /** What of an answer a client may send back. */
    private JsonNode pruned(JsonNode value, Class<?> type) {
        if (!value.isObject() || !type.isRecord() || type == LocalizedText.class) {
            return value;
        }
        var kept = json.createObjectNode();
        for (var member : type.getRecordComponents()) {
            var part = value.get(member.getName());
            if (part != null && part.isArray() && member.getGenericType() instanceof ParameterizedType list) {
                var entries = kept.putArray(member.getName());
                var element = list.getActualTypeArguments()[0];
                part.forEach(entry -> entries.add(element instanceof Class<?> known ? pruned(entry, known) : entry));
            } else if (part != null) {
                kept.set(member.getName(), pruned(part, member.getType()));
            }
        }
        return kept;
    }
}
