package city.promotion.conventions.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What was wrong with a JSON body, by field. */
final class JsonRefusal {

    private JsonRefusal() {}

    static ProblemException of(JsonProcessingException failure) {
        var location = failure.getLocation();
        var line = location == null ? 0 : location.getLineNr();
        var column = location == null ? 0 : location.getColumnNr();
        if (failure instanceof JsonMappingException mapping) {
            var field = path(mapping.getPath());
            if (mapping.getCause() instanceof ProblemException refusal) {
                return under(field, refusal);
            }
            if (mapping instanceof UnrecognizedPropertyException unknown) {
                var known = unknown.getKnownPropertyIds() == null
                        ? ""
                        : unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
                return ConventionProblem.UNKNOWN_FIELD.problem(field).violation(field, "unknown-field", known);
            }
            if (mapping instanceof InvalidFormatException || mapping instanceof MismatchedInputException) {
                return wrongType(field, (MismatchedInputException) mapping);
            }
            if (!(mapping.getCause() instanceof JsonParseException)
                    && !(mapping.getCause() instanceof StreamConstraintsException)
                    && !field.isEmpty()) {
                return ConventionProblem.WRONG_TYPE.problem(field).violation(field, "wrong-type", "");
            }
        }
        return ConventionProblem.MALFORMED_JSON.problem(line, column);
    }

    private static ProblemException wrongType(String field, MismatchedInputException mismatch) {
        var target = mismatch.getTargetType();
        if (field.isEmpty()) {
            field = "body";
        }
        var problem = ConventionProblem.WRONG_TYPE.problem(field);
        if (target != null && target.isEnum()) {
            var names = Arrays.stream(target.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return problem.violation(field, "one-of", names);
        }
        return problem.violation(field, "wrong-type", expected(target));
    }

    private static String expected(Class<?> target) {
        if (target == null) {
            return "";
        }
        return switch (target.getSimpleName()) {
            case "UUID" -> "UUID, 0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01";
            case "LocalDate" -> "2024-04-18";
            case "Instant" -> "2024-04-18T06:30:00Z";
            case "Integer", "int", "Long", "long" -> "42";
            case "Boolean", "boolean" -> "true | false";
            case "String" -> "\"…\"";
            case "List", "ArrayList", "Set" -> "[…]";
            default -> "{…}";
        };
    }

    /** A value of ours refused its own parts: their paths continue the path of the value. */
    private static ProblemException under(String field, ProblemException refusal) {
        var problem = refusal.type().problem(refusal.args());
        for (var violation : refusal.violations()) {
            problem.violation(join(field, violation.field()), violation.code(), violation.args());
        }
        return problem;
    }

    private static String join(String field, String part) {
        return field.isEmpty() || part.isEmpty() ? field + part : field + "." + part;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            } else if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.length() > 200 ? path.substring(0, 200) + "…" : path.toString();
    }
}
