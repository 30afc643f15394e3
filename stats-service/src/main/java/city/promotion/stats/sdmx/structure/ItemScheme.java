package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of codes, concepts or agencies.
 *
 * @param partial some items were left out
 */
public record ItemScheme(Identity identity, LocalizedText name, List<Item> items, boolean partial) implements Artefact {

    /** {@code parent} is null at the top. */
    public record Item(String id, LocalizedText name, String parent) {}

    @Override
    public Set<Identity> references() {
        return Set.of();
    }

    /** What its items are called. */
    public Map<String, LocalizedText> names() {
        return items.stream().collect(Collectors.toMap(Item::id, Item::name));
    }

    /** Only these items and those above them. */
    public ItemScheme only(Collection<String> ids) {
        var kept = new HashSet<>(ids);
        var parents =
                items.stream().filter(item -> item.parent() != null).collect(Collectors.toMap(Item::id, Item::parent));
        for (var id : ids) {
            for (var above = parents.get(id); above != null && kept.add(above); ) {
                above = parents.get(above);
            }
        }
        var left = items.stream().filter(item -> kept.contains(item.id())).toList();
        return new ItemScheme(identity, name, left, partial || left.size() < items.size());
    }
}
