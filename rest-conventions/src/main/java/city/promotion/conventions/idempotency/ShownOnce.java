package city.promotion.conventions.idempotency;

/** An answer with a secret in it. What is kept for a repeat of the request is the rest of it. */
public interface ShownOnce {

    /** The answer as it may be kept and shown again. */
    Object withoutSecret();
}
