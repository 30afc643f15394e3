package city.promotion.conventions.conditional;

/** An answer that shows one record; its version leads the entity tag, so that If-Match can be compared with it. */
public interface Versioned {

    /** Counts the record's changes from 0. */
    long version();
}
