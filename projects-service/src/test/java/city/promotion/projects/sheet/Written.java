package city.promotion.projects.sheet;

/**
 * What stands in a cell and what it means.
 *
 * @param text the text of a text, the number as the XML of a workbook has it
 * @param format of a number, as spreadsheets write it; null for none
 * @param meaning what the record must say afterwards, empty for nothing; null when the cell must be refused
 */
record Written(Kind kind, String text, String format, String meaning) {

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        FORMULA,
        ERROR
    }

    static Written text(String text, String meaning) {
        return new Written(Kind.TEXT, text, null, meaning);
    }

    static Written number(String number, String meaning) {
        return new Written(Kind.NUMBER, number, null, meaning);
    }

    static Written number(String number, String format, String meaning) {
        return new Written(Kind.NUMBER, number, format, meaning);
    }

    static Written truth(boolean value, String meaning) {
        return new Written(Kind.TRUTH, value ? "1" : "0", null, meaning);
    }

    static Written wrong(Kind kind, String text) {
        return new Written(kind, text, null, null);
    }

    boolean isRight() {
        return meaning != null;
    }

    /** Whether a CSV can say it: there everything is text. */
    boolean isPlain() {
        return kind == Kind.TEXT;
    }
}
