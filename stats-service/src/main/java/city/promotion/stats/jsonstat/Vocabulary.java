package city.promotion.stats.jsonstat;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.dataset.Definitions.Code;
import city.promotion.stats.dataset.Definitions.Definition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a dataset, its dimensions and its codes are called in the language of the reader. */
record Vocabulary(Definition dataset, Map<String, List<Code>> codes, Language language) {

    String in(LocalizedText text) {
        return text.in(language);
    }

    /** Labels of those codes of a list that are used, in the order of the list; a code that is on no list goes by itself. */
    Map<String, String> labels(String list, Collection<String> used) {
        var labels = new LinkedHashMap<String, String>();
        for (var code : codes.getOrDefault(list, List.of())) {
            if (used.contains(code.id())) {
                labels.put(code.id(), in(code.name()));
            }
        }
        used.forEach(code -> labels.putIfAbsent(code, code));
        return labels;
    }
}
