package city.promotion.stats.reckoning;

import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.period.Period;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of the trade dataset in few words: who, what, when and how much. */
public final class Sheet {

    private static final Map<String, String> DIVISION = Map.of(
            "PRIVATE", "OWNERSHIP",
            "FOREIGN", "OWNERSHIP",
            "STATE", "OWNERSHIP",
            "BRI", "COUNTERPART_AREA",
            "ASEAN", "COUNTERPART_AREA",
            "BRICS9", "COUNTERPART_AREA",
            "ELECTRONICS", "ACTIVITY",
            "MACHINERY", "ACTIVITY",
            "ELEC_MACH", "ACTIVITY",
            "CBEC", "TRADE_MODE");

    private final List<Printed> figures = new ArrayList<>();

    /** The figures on trade of article 3, in its order. */
    public static Sheet article3() {
        return privateEnterprises()
                .add("IX", "2024-03", "N", "591.4")
                .add("IX", "2024-03", "GY", "1.9")
                .add("ELECTRONICS", "2024-Q1", "GY", "12")
                .add("ELECTRONICS", "2024-Q1", "CONTRIB", "4.6")
                .add("MACHINERY", "2024-Q1", "GY", "11.2")
                .add("MACHINERY", "2024-Q1", "CONTRIB", "2")
                .add("ELEC_MACH", "2024-Q1", "SHARE", "50", Qualifier.ABOUT, "PT")
                .add("BRI", "2024-Q1", "N", "868.6")
                .add("BRI", "2024-Q1", "GY", "9.7")
                .add("BRI", "2024-Q1", "SHARE", "50.1")
                .add("ASEAN", "2024-Q1", "N", "285.4")
                .add("ASEAN", "2024-Q1", "GY", "15.7")
                .add("X BRICS9", "2024-Q1", "N", "148.2")
                .add("X BRICS9", "2024-Q1", "GY", "8")
                .add("CBEC", "2024-Q1", "N", "28", Qualifier.EXACT, "USD")
                .add("CBEC", "2024-Q1", "GY", "84.2");
    }

    /** Those on private enterprises, with the total. */
    public static Sheet privateEnterprises() {
        return new Sheet()
                .add("IX", "2024-Q1", "N", "1732.3")
                .add("IX", "2024-Q1", "GY", "8.8")
                .add("PRIVATE", "2024-Q1", "N", "696.2")
                .add("PRIVATE", "2024-Q1", "GY", "15.1")
                .add("PRIVATE", "2024-Q1", "SHARE", "40.2")
                .add("PRIVATE", "2024-Q1", "SHARE_CHANGE", "2.2")
                .add("PRIVATE", "2024-Q1", "CONTRIB", "5.7")
                .add("PRIVATE", "2024-Q1", "CONTRIB_RATE", "65.3");
    }

    /**
     * Adds a figure.
     *
     * @param who flow and division, such as {@code X BRICS9}; both flows and the total unless said
     * @param period a quarter is cumulated, a month is not, {@code 2024-02+} is cumulated to February
     */
    public Sheet add(String who, String period, String transformation, String value) {
        var unit = Measure.ofCode(transformation).orElseThrow().unit();
        return add(who, period, transformation, value, Qualifier.EXACT, unit == null ? "CNY" : unit);
    }

    public Sheet add(String who, String period, String transformation, String value, Qualifier qualifier, String unit) {
        var codes = new LinkedHashMap<String, String>();
        var parsed = Period.parse(period.replace("+", "")).orElseThrow();
        codes.put("FREQ", parsed.frequency());
        codes.put("ACCUM", parsed.frequency().equals("M") && !period.endsWith("+") ? "CUR" : "YTD");
        codes.put("REF_AREA", "320200");
        codes.put("FLOW", "IX");
        codes.put("COUNTERPART_AREA", "W1");
        codes.put("OWNERSHIP", "_T");
        codes.put("ACTIVITY", "_T");
        codes.put("TRADE_MODE", "_T");
        for (var part : who.split(" ")) {
            codes.put(DIVISION.getOrDefault(part, "FLOW"), part);
        }
        codes.put("TRANSFORMATION", transformation);
        codes.put("UNIT_MEASURE", unit);
        var multiplier = transformation.equals("N") ? 8 : 0;
        figures.add(new Printed(
                who + " " + transformation + " " + period,
                codes,
                parsed,
                new Quantity(value, multiplier, unit, qualifier)));
        return this;
    }

    /** The same with another value for the figure of that name. */
    public Sheet with(String ref, String value) {
        var changed = new Sheet();
        for (var figure : figures) {
            var old = figure.value();
            changed.figures.add(
                    figure.ref().equals(ref)
                            ? new Printed(
                                    ref,
                                    figure.codes(),
                                    figure.period(),
                                    new Quantity(value, old.multiplier(), old.unit(), old.qualifier()))
                            : figure);
        }
        if (changed.figures.equals(figures)) {
            throw new IllegalArgumentException("There is no " + ref);
        }
        return changed;
    }

    /** The figures as a load takes them, in another year. */
    public String[] rows(String year) {
        return figures.stream().map(figure -> row(figure, year)).toArray(String[]::new);
    }

    private static String row(Printed figure, String year) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "dimensions",
                            figure.codes(),
                            "period",
                            year + figure.period().text().substring(4),
                            "value",
                            Map.of(
                                    "value", figure.value().value(),
                                    "multiplier", figure.value().multiplier(),
                                    "unit", figure.value().unit(),
                                    "qualifier", figure.value().qualifier().name())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Printed> figures() {
        return figures;
    }
}
