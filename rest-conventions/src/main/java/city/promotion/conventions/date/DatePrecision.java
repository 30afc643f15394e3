package city.promotion.conventions.date;

import java.util.regex.Pattern;

/** How exactly a date is known; each precision has its own form of value. */
public enum DatePrecision {
    YEAR("2024", "\\d{4}"),
    QUARTER("2024-Q1", "\\d{4}-Q[1-4]"),
    MONTH("2024-04", "\\d{4}-(0[1-9]|1[0-2])"),
    DAY("2024-04-18", "\\d{4}-\\d{2}-\\d{2}"),
    HALF_DAY("2024-04-18", "\\d{4}-\\d{2}-\\d{2}"),
    MINUTE("2024-04-18T14:30", "\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d");

    private final String example;
    private final Pattern form;

    DatePrecision(String example, String form) {
        this.example = example;
        this.form = Pattern.compile(form);
    }

    String example() {
        return example;
    }

    boolean fits(String value) {
        return form.matcher(value).matches();
    }
}
