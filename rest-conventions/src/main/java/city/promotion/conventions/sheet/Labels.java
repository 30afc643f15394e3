package city.promotion.conventions.sheet;

import city.promotion.conventions.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What columns and lists are called in a reader's language. A service's words stand in {@code sheets/Labels.properties} with
 * {@code _zh} and {@code _ja} beside it, those that all share in {@code sheets/SharedLabels.properties}: {@code status}, or
 * {@code projects.status} where one list says it differently; {@code part.precision} for parts of values, {@code list.events}
 * for lists.
 */
public record Labels(String list, Language language) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> BUNDLES = List.of("sheets.Labels", "sheets.SharedLabels");

    /** The label of a column, {@code Begin · precision}; its key in words where nobody gave it one. */
    public String of(Column column) {
        var path = column.path();
        var whole = firstOf(list + "." + column.key(), column.key());
        if (whole != null) {
            return whole;
        }
        var label = new StringBuilder(member(column.member()));
        for (var step : path.subList(1, path.size())) {
            var part = firstOf("part." + step);
            label.append(" · ").append(part == null ? words(step) : part);
        }
        return label.toString();
    }

    public List<String> of(List<Column> columns) {
        return columns.stream().map(this::of).toList();
    }

    /** What the list itself is called. */
    public String ofList() {
        var name = firstOf("list." + list);
        return name == null ? list : name;
    }

    /** A word of the services themselves. */
    public String word(String key) {
        var word = firstOf(key);
        return word == null ? key : word;
    }

    private String member(String member) {
        var label = firstOf(list + "." + member, member);
        return label == null ? words(member) : label;
    }

    private String firstOf(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> BUNDLES.stream().map(bundle -> find(bundle, key)))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private String find(String bundle, String key) {
        try {
            var texts = ResourceBundle.getBundle(
                    bundle, language.locale(), Thread.currentThread().getContextClassLoader(), EXACT);
            return texts.containsKey(key) ? texts.getString(key) : null;
        } catch (MissingResourceException noSuchBundle) {
            return null;
        }
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
