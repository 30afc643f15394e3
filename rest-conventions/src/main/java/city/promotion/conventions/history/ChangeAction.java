package city.promotion.conventions.history;

/** What a change did. */
public enum ChangeAction {
    CREATED,
    CHANGED,
    DELETED
}
