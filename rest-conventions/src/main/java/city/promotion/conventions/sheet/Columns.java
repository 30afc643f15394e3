package city.promotion.conventions.sheet;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.quantity.Quantity;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The columns of a record: its JSON laid flat. A text in several languages has a column for each language, a date of some
 * precision and a figure with unit one for each of their parts; a list is one cell.
 */
public final class Columns {

    private static final int DEEPEST = 4;

    private Columns() {}

    /** The columns of a record type, in the order of its members. Members that come only with {@code expand} have none. */
    public static List<Column> of(Class<?> type) {
        var columns = new ArrayList<Column>();
        addMembers(columns, List.of(), type);
        return List.copyOf(columns);
    }

    private static void addMembers(List<Column> columns, List<String> path, Class<?> type) {
        for (var member : type.getRecordComponents()) {
            if (!isLeftOut(member)) {
                add(columns, with(path, member.getName()), member.getGenericType(), type);
            }
        }
    }

    private static void add(List<Column> columns, List<String> path, Type declared, Class<?> owner) {
        var type = rawType(declared);
        if (type == LocalizedText.class) {
            LocalizedText.TAGS.forEach(
                    tag -> columns.add(column(with(path, tag), Column.Kind.TEXT, String.class, type)));
        } else if (Collection.class.isAssignableFrom(type)) {
            columns.add(column(path, Column.Kind.LINES, elementType(declared), owner));
        } else if (type.isRecord() && path.size() < DEEPEST) {
            addMembers(columns, path, type);
        } else {
            columns.add(column(path, kind(type, path, owner), type, owner));
        }
    }

    private static Column.Kind kind(Class<?> type, List<String> path, Class<?> owner) {
        if ((owner == Quantity.class || owner == Money.class)
                && path.get(path.size() - 1).equals("value")) {
            return Column.Kind.FIGURE;
        }
        if (type == LocalDate.class) {
            return Column.Kind.DAY;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Column.Kind.TRUTH;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Column.Kind.NUMBER;
        }
        var isText = type == String.class || type == UUID.class || type == Instant.class || type.isEnum();
        return isText ? Column.Kind.TEXT : Column.Kind.JSON;
    }

    /** What the JSON leaves out, and lists that are there only when a reader asked to expand them. */
    private static boolean isLeftOut(RecordComponent member) {
        var accessor = member.getAccessor();
        var onlyExpanded =
                accessor.isAnnotationPresent(JsonInclude.class) && Collection.class.isAssignableFrom(member.getType());
        return accessor.isAnnotationPresent(JsonIgnore.class) || onlyExpanded;
    }

    private static Column column(List<String> path, Column.Kind kind, Class<?> element, Class<?> owner) {
        return new Column(String.join(".", path), path, kind, element, owner);
    }

    private static List<String> with(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private static Class<?> elementType(Type declared) {
        return declared instanceof ParameterizedType list ? rawType(list.getActualTypeArguments()[0]) : Object.class;
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }
}
