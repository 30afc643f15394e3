package city.promotion.stats.reckoning;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures and ranges are called in front of people. */
@ApplicationScoped
public class FigureNames {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, String> TAGS =
            Map.of(Language.ZH, "zh-Hans", Language.EN, "en", Language.JA, "ja");
    /** The dimensions that name a figure, in the order in which people say them, each with the lists of its codes. */
    private static final Map<String, List<String>> NAMING = naming();

    private final CodeLists codeLists;

    FigureNames(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    private static Map<String, List<String>> naming() {
        var naming = new LinkedHashMap<String, List<String>>();
        naming.put("INDICATOR", List.of("FDI_INDICATOR", "ENTERPRISE_INDICATOR"));
        for (var dimension : List.of("FLOW", "COUNTERPART_AREA", "OWNERSHIP", "ACTIVITY", "TRADE_MODE", "ENTERPRISE")) {
            naming.put(dimension, List.of(dimension));
        }
        return naming;
    }

    /** The words for one answer; the labels of all codes are read once. */
    public Words words() {
        var lists = Stream.concat(
                Stream.of("TRANSFORMATION"), NAMING.values().stream().flatMap(List::stream));
        return new Words(codeLists.labels(lists.toArray(String[]::new)));
    }

    /** The same text in each language. */
    public static LocalizedText inAll(Function<Language, String> text) {
        return new LocalizedText(Stream.of(Language.values()).collect(Collectors.toMap(TAGS::get, text)));
    }

    /** The text of that key with {@code {0}}, {@code {1}} … filled. */
    public static String text(Language language, String key, Object... args) {
        var text = ResourceBundle.getBundle(
                        "reckoning.Words",
                        language.locale(),
                        Thread.currentThread().getContextClassLoader(),
                        EXACT)
                .getString(key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    /** Words with the labels of the codes at hand. */
    public record Words(Map<String, Map<String, LocalizedText>> labels) {

        /** {@code 民营企业占比（2024-Q1）}. */
        public String name(Measure measure, Map<String, String> codes, String period, Language language) {
            var who = NAMING.keySet().stream()
                    .filter(dimension -> codes.containsKey(dimension) && isNamed(dimension, codes.get(dimension)))
                    .map(dimension -> label(dimension, codes.get(dimension), language))
                    .collect(Collectors.joining(FigureNames.text(language, "between")));
            var what = label("TRANSFORMATION", measure.code(), language);
            return FigureNames.text(language, "figure", who, what, period);
        }

        public String name(Statement statement, Language language) {
            return name(
                    statement.measure(),
                    statement.subject().codes(),
                    statement.printed().period().text(),
                    language);
        }

        /** The figure with its value: {@code 民营企业占比（2024-Q1）40.2%}. */
        public String named(Statement statement, Language language) {
            return FigureNames.text(
                    language,
                    "named",
                    name(statement, language),
                    value(statement.printed().value(), language));
        }

        public String list(List<Statement> statements, Language language) {
            return statements.stream()
                    .map(statement -> named(statement, language))
                    .collect(Collectors.joining(FigureNames.text(language, "and")));
        }

        /** {@code 1732.3亿元}, {@code 40.2%}. */
        public String value(Quantity value, Language language) {
            var qualifier = FigureNames.text(
                    language, "qualifier." + value.qualifier().name().toLowerCase(Locale.ROOT));
            return qualifier.replace("{0}", amount(value.value(), value.multiplier(), value.unit(), language));
        }

        /** In which range a value in the unit of {@code like} lies; ends are rounded outward to two decimals more than it has. */
        public String range(Interval interval, Measure measure, Quantity like, Language language) {
            var decimals = like.decimals() + 2;
            var shown = shown(interval, measure, like.multiplier());
            var low = amount(shown.lowRounded(decimals), like, language);
            var high = amount(shown.highRounded(decimals), like, language);
            if (low != null && high != null) {
                return FigureNames.text(language, low.equals(high) ? "exactly" : "range", low, high);
            }
            return low == null && high == null
                    ? FigureNames.text(language, "anything")
                    : FigureNames.text(language, low == null ? "atMost" : "atLeast", low == null ? high : low);
        }

        /** The interval as figures of this measure are printed: in per cent, or in units of {@code 10^multiplier}. */
        public static Interval shown(Interval interval, Measure measure, int multiplier) {
            var factor = measure.unit() != null ? new BigDecimal(100) : BigDecimal.ONE.movePointLeft(multiplier);
            return interval.times(Interval.of(Fraction.of(factor)));
        }

        private static String amount(BigDecimal value, Quantity like, Language language) {
            return value == null ? null : amount(value.toPlainString(), like.multiplier(), like.unit(), language);
        }

        private static String amount(String value, int multiplier, String unit, Language language) {
            var power = FigureNames.text(
                    language,
                    multiplier == 0 || multiplier == 4 || multiplier == 8 ? "power." + multiplier : "power",
                    multiplier);
            return switch (unit) {
                case "CNY", "USD", "PT", "PP", "NR" -> FigureNames.text(language, "unit." + unit, value, power);
                default -> FigureNames.text(language, "unit", value, power, unit);
            };
        }

        private String label(String dimension, String code, Language language) {
            if (code.startsWith(Subject.REST)) {
                return FigureNames.text(
                        language, "rest", label(dimension, code.substring(Subject.REST.length()), language));
            }
            return NAMING.getOrDefault(dimension, List.of(dimension)).stream()
                    .map(list -> labels.getOrDefault(list, Map.of()).get(code))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(label -> label.in(language))
                    .orElse(code);
        }

        /** The flow and what is counted are always said, a total only by leaving the division out. */
        private static boolean isNamed(String dimension, String code) {
            return dimension.equals("FLOW")
                    || dimension.equals("INDICATOR")
                    || !code.equals("_T") && !code.equals("W1");
        }
    }
}
