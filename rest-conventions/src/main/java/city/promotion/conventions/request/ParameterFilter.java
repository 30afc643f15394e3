package city.promotion.conventions.request;

import city.promotion.conventions.date.Times;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.problem.ProblemException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a method does not know, so that a mistyped filter does not answer with everything, and values
 * that do not fit their type; all of them at once and by name.
 */
public class ParameterFilter {

    /** Characters in one value of a query or path parameter. */
    public static final int LONGEST_VALUE = 2000;
    /** Times that one query parameter may be given. */
    public static final int MOST_VALUES = 100;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var parameters = declared.computeIfAbsent(method, DeclaredParameters::of);
        var problem = ConventionProblem.BAD_PARAMETER.problem();
        uri.getPathParameters()
                .forEach((name, values) ->
                        checkValues(problem, name, values, parameters.path().get(name)));
        uri.getQueryParameters().forEach((name, values) -> {
            var type = parameters.query().get(name);
            if (type == null && !parameters.anyQuery()) {
                problem.violation(
                        shown(name),
                        "unknown-parameter",
                        String.join(", ", parameters.query().keySet()));
            } else {
                checkValues(problem, shown(name), values, type);
            }
        });
        problem.throwIfViolated();
    }

    private static void checkValues(ProblemException problem, String name, List<String> values, Class<?> type) {
        if (values.size() > MOST_VALUES) {
            problem.violation(name, "too-many", MOST_VALUES);
            return;
        }
        for (var value : values) {
            if (value.length() > LONGEST_VALUE) {
                problem.violation(name, "too-long", LONGEST_VALUE);
            } else if (value.indexOf('\0') >= 0 || value.indexOf('\uFFFD') >= 0) {
                problem.violation(name, "characters");
            } else if (type != null) {
                checkType(problem, name, value, type);
            }
        }
    }

    private static void checkType(ProblemException problem, String name, String value, Class<?> type) {
        if (type == UUID.class) {
            require(UUID_FORM.matcher(value).matches(), problem, name, "uuid");
        } else if (type == Integer.class || type == int.class) {
            require(WHOLE_NUMBER.matcher(value).matches(), problem, name, "whole-number");
        } else if (type == Long.class || type == long.class) {
            require(LONG_NUMBER.matcher(value).matches(), problem, name, "whole-number");
        } else if (type == java.math.BigDecimal.class) {
            require(DECIMAL_NUMBER.matcher(value).matches(), problem, name, "decimal-text");
        } else if (type == Boolean.class || type == boolean.class) {
            require(value.equals("true") || value.equals("false"), problem, name, "true-or-false");
        } else if (type == LocalDate.class) {
            require(parses(() -> Times.day(value)), problem, name, "day");
        } else if (type == Instant.class) {
            require(parses(() -> Times.instant(value)), problem, name, "instant");
        } else if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toList());
            if (!names.contains(value)) {
                problem.violation(name, "one-of", String.join(", ", names));
            }
        }
    }

    private static void require(boolean fits, ProblemException problem, String name, String code) {
        if (!fits) {
            problem.violation(name, code);
        }
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException refused) {
            return false;
        }
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
