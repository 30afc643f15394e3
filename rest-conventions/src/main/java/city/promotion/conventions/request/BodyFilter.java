package city.promotion.conventions.request;

import city.promotion.conventions.problem.ConventionProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body is JSON where a method does not say otherwise; of plain text the framework would try to make a record too. */
class BodyFilter {

    /** What resource methods call it. */
    private static final String BODY = "request";

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        var method = resource.getResourceMethod();
        if (sent != null
                && method != null
                && sent.strip().toLowerCase(Locale.ROOT).startsWith("text/")
                && takesABody(method)
                && !method.isAnnotationPresent(Consumes.class)
                && !method.getDeclaringClass().isAnnotationPresent(Consumes.class)) {
            throw ConventionProblem.UNSUPPORTED_MEDIA_TYPE.problem(sent.substring(0, Math.min(100, sent.length())));
        }
    }

    private static boolean takesABody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getName().equals(BODY));
    }
}
