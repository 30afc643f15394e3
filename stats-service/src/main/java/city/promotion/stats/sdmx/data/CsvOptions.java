package city.promotion.stats.sdmx.data;

/** What the media type of SDMX-CSV lets a reader choose. */
public record CsvOptions(Labels labels, Keys keys) {

    public static final CsvOptions PLAIN = new CsvOptions(Labels.ID, Keys.NONE);

    /** Codes, codes and names in columns of their own, or both in one cell. */
    public enum Labels {
        ID,
        NAME,
        BOTH
    }

    /** Whether the key of the series or of the observation has a column of its own. */
    public enum Keys {
        NONE,
        OBS,
        SERIES,
        BOTH
    }
}
