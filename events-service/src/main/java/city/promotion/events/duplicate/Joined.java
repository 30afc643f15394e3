package city.promotion.events.duplicate;

import city.promotion.conventions.language.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The names of two records that become one: official names stay, gaps in them are filled, and whatever else either was called
 * becomes an alias.
 */
public record Joined(LocalizedText names, List<LocalizedText> aliases) {

    public static Joined of(
            LocalizedText names,
            List<LocalizedText> aliases,
            LocalizedText otherNames,
            List<LocalizedText> otherAliases) {
        var official = new LinkedHashMap<>(otherNames.texts());
        official.putAll(names.texts());
        var all = new LinkedHashSet<>(aliases);
        var left = new LinkedHashMap<>(otherNames.texts());
        left.values().removeAll(official.values());
        if (!left.isEmpty()) {
            all.add(new LocalizedText(left));
        }
        all.addAll(otherAliases);
        return new Joined(new LocalizedText(official), List.copyOf(all));
    }

    /** Both lists as one, each entry once. */
    public static <T> List<T> lists(List<T> own, List<T> other) {
        var all = new LinkedHashSet<>(own);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}
