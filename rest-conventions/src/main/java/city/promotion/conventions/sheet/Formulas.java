package city.promotion.conventions.sheet;

import java.util.regex.Pattern;

/**
 * Keeps text in a CSV from being run as a formula when a spreadsheet opens it (CWE-1236): an apostrophe is put before it, and
 * taken away again when the file comes back. Numbers are left alone.
 */
final class Formulas {

    /** Spreadsheets set to Chinese or Japanese also take the full-width signs. */
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Formulas() {}

    static String defused(String text) {
        return DANGEROUS.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
