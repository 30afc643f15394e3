package city.promotion.conventions.deprecation;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method, beside {@link Deprecated}: every answer of the operation carries {@code Deprecation} (RFC 9745),
 * {@code Sunset} (RFC 8594) and a link to what clients should do.
 */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {

    /** Day since when new clients should not use it, {@code 2026-11-23}. */
    String since();

    /** Day from which on it may be gone; at least a year after {@link #since()}. */
    String until();

    /** Where it is written what to use instead. */
    String guide();
}
