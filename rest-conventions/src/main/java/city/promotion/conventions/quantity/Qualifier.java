package city.promotion.conventions.quantity;

/** What a source says beside a figure: exactly it, about 约, nearly 近, over 超, at least 不少于. */
public enum Qualifier {
    EXACT,
    ABOUT,
    NEARLY,
    OVER,
    AT_LEAST
}
