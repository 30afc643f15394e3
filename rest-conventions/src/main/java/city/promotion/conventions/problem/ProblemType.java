package city.promotion.conventions.problem;

import java.net.URI;

/**
 * One kind of failure that clients may rely on. Each feature lists its own in an enum, for example
 * {@code enum EventProblem implements ProblemType { NOT_FOUND("event-not-found", 404) … }}; the texts stand in the bundle
 * {@code problems/<EnumName>.properties} (English) with {@code _zh} and {@code _ja} beside it, under {@code <code>.title}
 * and {@code <code>.detail}.
 */
public interface ProblemType {

    /** Stable, lower-case, hyphenated; part of the contract. */
    String code();

    /** HTTP status of the answer. */
    int status();

    /** What stands in the member {@code type}. */
    default URI uri() {
        return URI.create("urn:problem-type:city-promotion:" + code());
    }

    /** The bundle that holds this catalogue's texts. */
    default String bundle() {
        var type = this instanceof Enum<?> constant ? constant.getDeclaringClass() : getClass();
        return "problems." + type.getSimpleName();
    }

    /** The failure itself, to be thrown; {@code args} fill {@code {0}}, {@code {1}} … of the detail. */
    default ProblemException problem(Object... args) {
        return new ProblemException(this, args);
    }
}
