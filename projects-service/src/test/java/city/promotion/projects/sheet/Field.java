package city.promotion.projects.sheet;

import static city.promotion.projects.sheet.Written.number;
import static city.promotion.projects.sheet.Written.text;
import static city.promotion.projects.sheet.Written.truth;

import city.promotion.projects.sheet.Written.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column with the ways in which its cells are written.
 *
 * @param path where the answer has the value, as a path of GPath
 */
record Field(String key, String path, List<Written> right, List<Written> wrong) {

    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final LocalDate MACINTOSH = LocalDate.of(1904, 1, 1);

    /** What no column takes. */
    private static final List<Written> NEVER = List.of(
            Written.wrong(Kind.FORMULA, "1+1"),
            Written.wrong(Kind.ERROR, "#N/A"),
            Written.wrong(Kind.ERROR, "#REF!"),
            text("\u0001", null),
            number("9.1320200123456896E+17", null));

    static Field of(String key, String path, List<Written> right, Written... wrong) {
        return new Field(
                key,
                path,
                right,
                Stream.concat(Stream.of(wrong), NEVER.stream()).toList());
    }

    /**
     * Words that must be there, whatever signs they hold.
     *
     * @param tail other words in each sheet, or all would be suspected to be the same
     */
    static Field words(String key, String path, boolean from1904, String tail) {
        var right = new ArrayList<>(wordings(tail));
        right.add(number("2024", "2024"));
        right.add(number("1.1000000000000001", "1.1"));
        right.add(dated(from1904, LocalDate.of(2024, 4, 18), "", "yyyy-mm-dd", "2024-04-18"));
        right.add(truth(true, "true"));
        return of(key, path, right, text("", null), text("长".repeat(201), null));
    }

    static Field optionalWords(String key, String path) {
        var right = new ArrayList<>(wordings(""));
        right.add(text("", ""));
        right.add(text(" \t ", ""));
        return of(key, path, right);
    }

    private static List<Written> wordings(String tail) {
        var words = List.of(
                "无锡样本",
                "样本㐂𠮷",
                "Ｎｏ．１２ 样本",
                "=1+1 样本",
                "+样本",
                "@样本",
                "-样本",
                "'引用' 样本",
                "他说“是”, \"样本\"; 完",
                "两行\n样本",
                "样本_x0041_",
                "様本 ｶﾀｶﾅ",
                "样本 <b>&amp;</b>");
        var right = new ArrayList<Written>();
        words.forEach(word -> right.add(text(word + tail, word + tail)));
        right.add(text("  样本前后" + tail + " ", "样本前后" + tail));
        right.add(text("回车\r\n样本" + tail, "回车\n样本" + tail));
        return right;
    }

    /** One of some codes, in narrow and in wide letters. */
    static Field code(String key, String path, List<String> codes, String none, String... wrong) {
        var right = new ArrayList<Written>();
        for (var code : codes) {
            right.add(text(code, code));
            right.add(text(wide(code), code));
            right.add(text(" " + code + "\u3000", code));
        }
        if (none != null) {
            right.add(text("", none));
        }
        return of(key, path, right, Stream.of(wrong).map(one -> text(one, null)).toArray(Written[]::new));
    }

    static Field whole(String key, String path, int value, Written... wrong) {
        var said = String.valueOf(value);
        return of(
                key,
                path,
                List.of(
                        text(said, said),
                        text(wide(said), said),
                        text(said + ".0", said),
                        number(said, said),
                        number(said + "." + "0".repeat(16 - said.length()) + "2", "0", said),
                        number(said, "0.00", said),
                        number(said, "G/通用格式", said)),
                wrong);
    }

    static Field figure(String key, String path) {
        return of(
                key,
                path,
                List.of(
                        text("102.60", "102.60"),
                        text("１０２．６", "102.6"),
                        text("1,102.60", "1102.60"),
                        text("１，１０２．６", "1102.6"),
                        text("0", "0"),
                        text("12345678901234567.25", "12345678901234567.25"),
                        number("102.6", "102.6"),
                        number("102.6", "0.00", "102.60"),
                        number("1102.6", "#,##0.00_ ;[Red]\\-#,##0.00\\ ", "1102.60"),
                        number("1733", "0.0\"亿元\"", "1733.0"),
                        number("1.1000000000000001", "1.1"),
                        number("0.30000000000000004", "0.3"),
                        number("1.026E+3", "1026")),
                text("102.6亿", null),
                text("约20", null),
                text("1e3", null),
                text("-5", null),
                text("1,02", null),
                text("007", null),
                text("", null),
                text("102。6", null),
                number("-5", null),
                number("0.125", "0.0%", null),
                number("45400", "yyyy-mm-dd", null),
                truth(true, null));
    }

    static Field truthOf(String key, String path) {
        var right = new ArrayList<Written>();
        List.of("true", "TRUE", "yes", "1", "１", "是", "はい").forEach(yes -> right.add(text(yes, "true")));
        List.of("false", "No", "0", "否", "いいえ", "").forEach(no -> right.add(text(no, "false")));
        right.add(truth(true, "true"));
        right.add(truth(false, "false"));
        right.add(number("1", "true"));
        return of(key, path, right, text("maybe", null), text("真", null), text("2", null), number("2", null));
    }

    /** A date as precise as it is written; its meaning is the value with the precision behind it. */
    static Field partialDate(String key, String path, boolean from1904) {
        var right = new ArrayList<>(days(from1904, "|DAY"));
        right.add(text("2024-04", "2024-04|MONTH"));
        right.add(text("2024年4月", "2024-04|MONTH"));
        right.add(text("２０２４／１０", "2024-10|MONTH"));
        right.add(text("2024.10", "2024-10|MONTH"));
        right.add(text("2024年一季度", "2024-Q1|QUARTER"));
        right.add(text("2024年第2季度", "2024-Q2|QUARTER"));
        right.add(text("2024Q3", "2024-Q3|QUARTER"));
        right.add(text("2024", "2024|YEAR"));
        right.add(text("2024年", "2024|YEAR"));
        right.add(number("2024", "2024|YEAR"));
        right.add(text("2024/4/18 9:05", "2024-04-18T09:05|MINUTE"));
        right.add(text("2024-04-18T14:30", "2024-04-18T14:30|MINUTE"));
        right.add(dated(from1904, LocalDate.of(2024, 4, 1), "", "yyyy\"年\"m\"月\"", "2024-04|MONTH"));
        right.add(dated(from1904, LocalDate.of(2024, 4, 1), "", "mmm-yy", "2024-04|MONTH"));
        right.add(dated(from1904, LocalDate.of(2024, 1, 1), "", "yyyy", "2024|YEAR"));
        right.add(dated(
                from1904, LocalDate.of(2024, 4, 18), ".604166666664", "yyyy/m/d h:mm", "2024-04-18T14:30|MINUTE"));
        right.add(dated(from1904, LocalDate.of(2024, 4, 18), ".5", "[$-804]yyyy/m/d h:mm", "2024-04-18T12:00|MINUTE"));
        var wrong = new ArrayList<>(noDays(from1904));
        wrong.add(text("2024.1", null));
        wrong.add(number("2024.1", null));
        wrong.add(text("2024-04-18 25:00", null));
        wrong.add(text("2099-01-01", null));
        wrong.add(dated(from1904, LocalDate.of(2024, 4, 18), ".60469", "yyyy/m/d h:mm:ss", null));
        return of(key, path, right, wrong.toArray(Written[]::new));
    }

    static Field day(String key, String path, boolean from1904) {
        var wrong = new ArrayList<>(noDays(from1904));
        wrong.add(text("2024-04", null));
        wrong.add(text("2024年", null));
        wrong.add(text("2024Q1", null));
        wrong.add(dated(from1904, LocalDate.of(2024, 4, 1), "", "yyyy\"年\"m\"月\"", null));
        wrong.add(dated(from1904, LocalDate.of(2024, 4, 18), ".5", "yyyy/m/d h:mm", null));
        return of(key, path, days(from1904, ""), wrong.toArray(Written[]::new));
    }

    private static List<Written> days(boolean from1904, String precision) {
        var day = "2024-04-18" + precision;
        var right = new ArrayList<Written>();
        List.of("2024-04-18", "2024/4/18", "2024.4.18", "2024年4月18日", "２０２４年４月１８日", "２０２４－０４－１８")
                .forEach(said -> right.add(text(said, day)));
        List.of(
                        "yyyy-mm-dd",
                        "yyyy/m/d;@",
                        "m/d/yy",
                        "yyyy\"年\"m\"月\"d\"日\";@",
                        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy")
                .forEach(format -> right.add(dated(from1904, LocalDate.of(2024, 4, 18), "", format, day)));
        right.add(
                from1904
                        ? number("0", "yyyy-mm-dd", "1904-01-01" + precision)
                        : number("59", "yyyy-mm-dd", "1900-02-28" + precision));
        right.add(
                from1904
                        ? number("1", "yyyy-mm-dd", "1904-01-02" + precision)
                        : number("61", "yyyy-mm-dd", "1900-03-01" + precision));
        return right;
    }

    private static List<Written> noDays(boolean from1904) {
        var wrong = new ArrayList<Written>();
        List.of("2024-13-45", "2024-02-30", "18/04/2024", "20240418", "昨天", "0", "April 2024", "2024-04-18Z")
                .forEach(said -> wrong.add(text(said, null)));
        wrong.add(number("45400", null));
        wrong.add(number("-1", "yyyy-mm-dd", null));
        wrong.add(number("2958466", "yyyy-mm-dd", null));
        wrong.add(number("0.5", "h:mm", null));
        wrong.add(truth(true, null));
        if (!from1904) {
            wrong.add(number("60", "yyyy-mm-dd", null));
            wrong.add(number("0", "yyyy-mm-dd", null));
        }
        return wrong;
    }

    private static Written dated(boolean from1904, LocalDate day, String time, String format, String meaning) {
        return number(ChronoUnit.DAYS.between(from1904 ? MACINTOSH : EXCEL, day) + time, format, meaning);
    }

    /** As an input method of Chinese or Japanese writes it. */
    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(sign -> wide.append(sign > ' ' && sign < 0x7F ? (char) (sign + 0xFEE0) : (char) sign));
        return wide.toString();
    }
}
