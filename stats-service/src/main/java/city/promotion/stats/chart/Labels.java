package city.promotion.stats.chart;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.dataset.Definitions.Code;
import city.promotion.stats.dataset.Definitions.Definition;
import city.promotion.stats.observation.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a chart in the language of the reader. */
record Labels(Definition dataset, Map<String, List<Code>> codes, Language language) {

    private static final LocalizedText TIME = text("Time period", "时间", "時点");
    private static final LocalizedText SOURCE = text("Source: %s", "来源：%s", "出所：%s");
    private static final LocalizedText OTHERS = text("%s and others", "%s等", "%sほか");
    private static final int SOURCES = 2;

    String title() {
        return in(dataset.name());
    }

    String time() {
        return in(TIME);
    }

    /** What the figures cite: {@code Source: Wuxi city newspaper}; empty where they cite nothing. */
    String source(List<Observation> figures) {
        var cited = Observation.cited(figures, language);
        if (cited.isEmpty()) {
            return "";
        }
        var named = cited.stream().limit(SOURCES).collect(Collectors.joining("; "));
        return in(SOURCE).formatted(cited.size() > SOURCES ? in(OTHERS).formatted(named) : named);
    }

    /** What the code of the dataset's dimension is called. */
    String dimension(int place, String code) {
        return label(dataset.dimensions().get(place).codeList(), code);
    }

    /** Where a code stands in its list; behind all others if on none. */
    int position(int place, String code) {
        var list = codes.getOrDefault(dataset.dimensions().get(place).codeList(), List.of());
        for (int position = 0; position < list.size(); position++) {
            if (list.get(position).id().equals(code)) {
                return position;
            }
        }
        return list.size();
    }

    /** {@code 亿人民币元}, {@code Renminbi yuan, hundreds of millions}. */
    String unit(String unit, int multiplier) {
        var name = label("UNIT_MEASURE", unit);
        if (multiplier == 0) {
            return name;
        }
        var power = label("UNIT_MULT", String.valueOf(multiplier));
        return language == Language.EN ? name + ", " + power.toLowerCase(Locale.ROOT) : power + name;
    }

    /** The figure as printed: {@code 1733.0}, {@code 超过7000}; with its power of ten where the axis has another. */
    String printed(Quantity value, int multiplierOfAxis) {
        var figure = value.multiplier() == multiplierOfAxis
                ? value.value()
                : value.value() + " (" + label("UNIT_MULT", String.valueOf(value.multiplier())) + ")";
        if (value.qualifier() == Qualifier.EXACT) {
            return figure;
        }
        var qualifier = label("QUALIFIER", value.qualifier().name());
        return switch (language) {
            case EN -> qualifier + " " + figure;
            case ZH -> qualifier + figure;
            case JA -> value.qualifier() == Qualifier.ABOUT ? qualifier + figure : figure + qualifier;
        };
    }

    private String label(String list, String id) {
        return codes.getOrDefault(list, List.of()).stream()
                .filter(code -> code.id().equals(id))
                .map(code -> in(code.name()))
                .findFirst()
                .orElse(id);
    }

    private String in(LocalizedText text) {
        return text.in(language);
    }

    private static LocalizedText text(String en, String zh, String ja) {
        return new LocalizedText(Map.of("en", en, "zh-Hans", zh, "ja", ja));
    }
}
