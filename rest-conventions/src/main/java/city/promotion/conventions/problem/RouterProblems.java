package city.promotion.conventions.problem;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.request.CurrentRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives the failures that end before a resource is reached (paths of no service, bodies over the limit) the same form. */
@ApplicationScoped
class RouterProblems {

    private static final Map<Integer, ConventionProblem> BY_STATUS = Map.of(
            400, ConventionProblem.BAD_REQUEST,
            401, ConventionProblem.UNAUTHENTICATED,
            403, ConventionProblem.FORBIDDEN,
            404, ConventionProblem.NOT_FOUND,
            413, ConventionProblem.BODY_TOO_LARGE,
            415, ConventionProblem.UNSUPPORTED_MEDIA_TYPE);

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");
    private static final int LAST_PORT = 65_535;

    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::requireReadableHeaders);
        BY_STATUS.forEach((status, type) -> router.errorHandler(status, context -> answer(context, type)));
    }

    /** A host or a type that is none would fail wherever somebody looks at it, and as an error of ours. */
    private void requireReadableHeaders(RoutingContext context) {
        var request = context.request();
        // RFC 9110: lines of one name are one list, and an empty one is no wish at all.
        var wishes = request.headers().getAll("Accept").stream()
                .filter(wish -> !wish.isBlank())
                .collect(Collectors.joining(", "));
        if (wishes.isEmpty()) {
            request.headers().remove("Accept");
        } else {
            request.headers().set("Accept", wishes);
        }
        if (isHost(request.getHeader("Host"))
                && isHost(request.getHeader("X-Forwarded-Host"))
                && !"".equals(request.getHeader("Content-Type"))) {
            context.next();
        } else {
            answer(context, ConventionProblem.BAD_REQUEST);
        }
    }

    private static boolean isHost(String sent) {
        if (sent == null) {
            return true;
        }
        var host = HOST.matcher(sent);
        return host.matches() && (host.group(1) == null || Integer.parseInt(host.group(1)) <= LAST_PORT);
    }

    private void answer(RoutingContext context, ConventionProblem type) {
        if (context.response().ended()) {
            return;
        }
        var request = context.request();
        var id = CurrentRequest.idFrom(request.getHeader(CurrentRequest.HEADER));
        var language = Language.ofHeader(request.getHeader("Accept-Language"));
        var problem = Problem.of(type, language, request.path(), id, String.valueOf(request.path()));
        try {
            context.response()
                    .setStatusCode(type.status())
                    .putHeader("Content-Type", "application/problem+json;charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader(CurrentRequest.HEADER, id)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
