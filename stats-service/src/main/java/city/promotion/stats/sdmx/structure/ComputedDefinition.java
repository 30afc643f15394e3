package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.dataset.Definitions.Definition;
import city.promotion.stats.reckoning.Subject;
import city.promotion.stats.sdmx.structure.ItemScheme.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The dataset of what follows from the figures of another: the same dimensions, with codes for all of a whole but one part.
 *
 * @param lists the code lists of its dimensions and attributes by their names
 * @param ownLists those of them that are its own
 */
record ComputedDefinition(Definition definition, Map<String, ItemScheme> lists, List<ItemScheme> ownLists) {

    private static final String COMPUTED = "_COMPUTED";
    private static final Map<String, String> NAMES =
            Map.of("en", "%s: computed figures", "zh-Hans", "%s（推算数据）", "ja", "%s（推計値）");
    private static final Map<String, String> ALL_BUT =
            Map.of("en", "All but: %s", "zh-Hans", "%s以外的全部", "ja", "%sを除く全体");
    private static final LocalizedText DESCRIPTION = new LocalizedText(Map.of(
            "en",
            "What follows from the printed figures, with the range that rounding leaves open, the method and the inputs",
            "zh-Hans",
            "由公布数据推算的结果，附四舍五入所允许的区间、方法和所依据的数据",
            "ja",
            "公表値から導いた値。丸めの範囲、方法、用いた数値を付す"));

    /** Growth, shares and contributions can be computed where figures say of themselves that they are such. */
    static boolean isPossible(Definition dataset) {
        return dataset.dimensions().stream()
                .anyMatch(dimension -> dimension.id().equals("TRANSFORMATION"));
    }

    static ComputedDefinition of(Definition dataset, Map<String, ItemScheme> lists) {
        var all = new LinkedHashMap<>(lists);
        var own = new ArrayList<ItemScheme>();
        for (var dimension : dataset.dimensions()) {
            var printed = lists.get(dimension.codeList());
            var rests = printed.items().stream()
                    .flatMap(item -> Subject.restOf(dimension.id(), item.id()).stream()
                            .map(rest -> new Item(rest, named(ALL_BUT, item.name()), item.parent())))
                    .toList();
            if (!rests.isEmpty()) {
                var list = extended(printed, rests);
                all.put(dimension.codeList(), list);
                own.add(list);
            }
        }
        var units = new LinkedHashSet<>(dataset.units());
        units.addAll(List.of("PT", "PP"));
        var definition = new Definition(
                dataset.id() + COMPUTED,
                dataset.agency(),
                dataset.version(),
                named(NAMES, dataset.name()),
                DESCRIPTION,
                dataset.dimensions(),
                List.copyOf(units));
        return new ComputedDefinition(definition, all, own);
    }

    private static ItemScheme extended(ItemScheme printed, List<Item> rests) {
        var identity = printed.identity();
        return new ItemScheme(
                new Identity(Kind.CODE_LIST, identity.agency(), identity.id() + COMPUTED, identity.version()),
                named(NAMES, printed.name()),
                Stream.concat(printed.items().stream(), rests.stream()).toList(),
                false);
    }

    private static LocalizedText named(Map<String, String> pattern, LocalizedText name) {
        var texts = new LinkedHashMap<String, String>();
        name.texts()
                .forEach((tag, text) -> texts.put(
                        tag, pattern.getOrDefault(tag, pattern.get("zh-Hans")).formatted(text)));
        return new LocalizedText(texts);
    }
}
