package city.promotion.conventions.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the client; texts are chosen where the caller's language is known. */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Object[] args;
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    ProblemException(ProblemType type, Object... args) {
        // A refusal is an answer, not an accident: no stack trace is collected for it.
        super(type.code(), null, false, false);
        this.type = type;
        this.args = args;
    }

    /**
     * Adds one field that must be mended.
     *
     * @param field path as the client wrote it, for example {@code places[0].country}
     * @param code key of the text {@code violation.<code>} in the catalogue's bundle or in the shared one
     */
    public ProblemException violation(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
        return this;
    }

    /** Adds a member of the problem document, for example {@code existing}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Throws this problem if any violation was added; lets checks collect everything before they refuse. */
    public void throwIfViolated() {
        if (!violations.isEmpty()) {
            throw this;
        }
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    Object[] args() {
        return args;
    }

    /** One field to mend, before its text is chosen. */
    public record Violation(String field, String code, Object... args) {}
}
