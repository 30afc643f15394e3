package city.promotion.conventions.problem;

import city.promotion.conventions.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing to mend in a record that did not come in a request of its own, such as a row of a sheet: the same field, code and
 * words as a request would have been answered.
 *
 * @param field path of the field; empty when it is about the whole record
 * @param texts what is wrong and how to mend it, by language ({@code en}, {@code zh}, {@code ja})
 */
public record Refusal(String field, String code, Map<String, String> texts) {

    /** Why the failure refuses the record. */
    public static List<Refusal> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return ofProblem(refused);
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return ofProblem(JsonRefusal.of(unreadable));
            }
            if (cause instanceof OptimisticLockException) {
                return ofProblem(ConventionProblem.STALE.problem("newer"));
            }
            if (cause instanceof SQLException refused) {
                return ofProblem(ofDatabase(refused).problem("?"));
            }
        }
        return ofProblem(ConventionProblem.INTERNAL_ERROR.problem("?"));
    }

    /** What bean validation found. */
    public static List<Refusal> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Refusal(
                        ConstraintTexts.of(violation, Language.EN).field(),
                        ConstraintTexts.of(violation, Language.EN).code(),
                        texts(language ->
                                ConstraintTexts.of(violation, language).message())))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
    }

    /** A refusal of one field with a text of the catalogue. */
    public static Refusal of(ProblemType type, String field, String code, Object... args) {
        return new Refusal(field, code, texts(language -> ProblemTexts.violation(type, code, language, args)));
    }

    /** Whether the database itself refused, so that its transaction is of no use any more. */
    public static boolean isOfDatabase(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    public String in(Language language) {
        return texts.get(language.locale().getLanguage());
    }

    private static List<Refusal> ofProblem(ProblemException refused) {
        if (refused.violations().isEmpty()) {
            return List.of(new Refusal(
                    "",
                    refused.type().code(),
                    texts(language -> ProblemTexts.detail(refused.type(), language, refused.args()))));
        }
        return refused.violations().stream()
                .map(violation -> of(refused.type(), violation.field(), violation.code(), violation.args()))
                .toList();
    }

    private static ConventionProblem ofDatabase(SQLException refused) {
        var state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (state.equals("23503")) {
            return ConventionProblem.STILL_REFERRED_TO;
        }
        return state.equals("23505") || state.equals("23P01") || state.startsWith("40")
                ? ConventionProblem.CONFLICT
                : ConventionProblem.INTERNAL_ERROR;
    }

    private static Map<String, String> texts(java.util.function.Function<Language, String> text) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language.locale().getLanguage(), text));
    }
}
