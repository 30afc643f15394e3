package city.promotion.conventions.date;

/** The half of a day that a source names: the morning 上午 or the afternoon 下午. */
public enum Half {
    AM,
    PM
}
