package city.promotion.conventions.problem;

import city.promotion.conventions.language.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Bean-validation failures in our words and with the client's own field paths. */
final class ConstraintTexts {

    /** How a missing body is named; resource methods call that parameter {@code request}. */
    private static final String BODY = "body";

    private ConstraintTexts() {}

    static Problem.ViolationText of(ConstraintViolation<?> violation, Language language) {
        var annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        var text = ProblemTexts.violation(code, language, attributes(violation));
        return new Problem.ViolationText(field(violation), code, text != null ? text : violation.getMessage());
    }

    /** What the constraint says of itself; a form for which nobody has found words is told as the pattern that it is. */
    private static Map<String, Object> attributes(ConstraintViolation<?> violation) {
        var attributes = new HashMap<>(violation.getConstraintDescriptor().getAttributes());
        if (attributes.containsKey("regexp")
                && String.valueOf(attributes.get("message")).startsWith("{")) {
            attributes.put("message", attributes.get("regexp"));
        }
        return attributes;
    }

    /** Whether a request body was wrong, and not a parameter. */
    static boolean isOfBody(ConstraintViolation<?> violation) {
        var bean = violation.getLeafBean();
        var root = violation.getRootBean();
        var parameters = violation.getExecutableParameters();
        if (bean == root) {
            // The parameter itself is wrong: a body that is missing has no other sign than its place.
            return BODY.equals(field(violation));
        }
        return parameters == null || !isParameterBean(bean);
    }

    /** The path without the method and its parameter: {@code create.request.places[0].country} is {@code places[0].country}. */
    private static String field(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            var skipped = node.getKind() == ElementKind.METHOD
                    || node.getKind() == ElementKind.PARAMETER && i < nodes.size() - 1;
            if (node.isInIterable() && node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.isInIterable() && node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            if (!skipped && node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return "request".contentEquals(path) ? BODY : path.toString();
    }

    private static boolean isParameterBean(Object bean) {
        return bean != null
                && bean.getClass().isRecord()
                && java.util.Arrays.stream(bean.getClass().getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(org.jboss.resteasy.reactive.RestQuery.class));
    }
}
