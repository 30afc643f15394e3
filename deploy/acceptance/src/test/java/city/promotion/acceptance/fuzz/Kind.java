package city.promotion.acceptance.fuzz;

/** How far a request is from what the document asks for. */
enum Kind {
    /** As the document says, as far as it says it. */
    VALID,
    /** One or two things are not. */
    MUTATED,
    /** Much of it is meant to do harm. */
    HOSTILE,
    /** As a caller who may not, or with a token or key that is none. */
    STRANGER,
    /** No HTTP that a client library would send. */
    RAW
}
