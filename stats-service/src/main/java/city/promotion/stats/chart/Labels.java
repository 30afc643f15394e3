package city.promotion.stats.chart;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.dataset.Definitions.Code;
import city.promotion.stats.dataset.Definitions.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a chart in the language of the reader. */
record Labels(Definition dataset, Map<String, List<Code>> codes, Language language) {

    private static final LocalizedText TIME = text("Time period", "时间", "時点");
    private static final LocalizedText SOURCE = text("Source: Wuxi city statistics", "来源：无锡市统计数据", "出所：無錫市統計");

    String title() {
        return in(dataset.name());
    }

    String time() {
        return in(TIME);
    }

    String source() {
        return in(SOURCE);
    }

    /** What the code of the dataset's dimension is called. */
    String dimension(int place, String code) {
        return label(dataset.dimensions().get(place).codeList(), code);
    }

    /** {@code 亿 人民币元}, {@code Renminbi yuan, hundreds of millions}. */
    String unit(String unit, int multiplier) {
        var name = label("UNIT_MEASURE", unit);
        if (multiplier == 0) {
            return name;
        }
        var power = label("UNIT_MULT", String.valueOf(multiplier));
        return language == Language.EN ? name + ", " + power.toLowerCase(Locale.ROOT) : power + " " + name;
    }

    /** The figure as printed: {@code 1733.0}, {@code 超过 7000}; with its power of ten where the axis has another. */
    String printed(Quantity value, int multiplierOfAxis) {
        var printed = new ArrayList<String>();
        if (value.qualifier() != Qualifier.EXACT) {
            printed.add(label("QUALIFIER", value.qualifier().name()));
        }
        printed.add(value.value());
        if (value.multiplier() != multiplierOfAxis) {
            printed.add("(" + label("UNIT_MULT", String.valueOf(value.multiplier())) + ")");
        }
        return String.join(" ", printed);
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
