package city.promotion.stats.load;

/** What a row of a file asks for. */
enum RowAction {
    /** The figure is as the row says; where a cell is empty, as it is now. SDMX: M, and I and A. */
    MERGE,
    /** The figure is as the row says and nothing besides. SDMX: R; every row of a file without actions. */
    REPLACE,
    /** There is no such figure any more; an empty dimension or {@code *} stands for every code. SDMX: D. */
    DELETE;

    /** The action that SDMX-CSV writes as a letter, or null if the letter is none. */
    static RowAction of(String letter) {
        return switch (letter.strip().toUpperCase(java.util.Locale.ROOT)) {
            case "", "I", "A", "M" -> MERGE;
            case "R" -> REPLACE;
            case "D" -> DELETE;
            default -> null;
        };
    }
}
