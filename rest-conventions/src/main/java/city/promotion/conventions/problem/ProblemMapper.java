package city.promotion.conventions.problem;

import static jakarta.ws.rs.core.HttpHeaders.ALLOW;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.record.MovedException;
import city.promotion.conventions.request.CurrentRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every failure the one form that clients know; nothing else answers an error. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", "utf-8");
    private static final String CHALLENGE = "Bearer realm=\"city\"";
    private static final String RETRY_SECONDS = "5";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final CurrentRequest request;
    private final Offers offers;

    ProblemMapper(HttpHeaders headers, UriInfo uri, CurrentRequest request, Offers offers) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.offers = offers;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> refused(ProblemException refusal) {
        var texts = refusal.violations().stream()
                .map(violation -> new Problem.ViolationText(
                        violation.field(),
                        violation.code(),
                        ProblemTexts.violation(refusal.type(), violation.code(), language(), violation.args())))
                .toList();
        return answer(refusal.type(), texts, refusal.members(), refusal.args());
    }

    /** No refusal: what is asked for stands elsewhere. */
    @ServerExceptionMapper
    public RestResponse<Void> moved(MovedException moved) {
        return RestResponse.ResponseBuilder.<Void>create(308)
                .header(HttpHeaders.LOCATION, moved.path())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ResteasyReactiveViolationException invalid) {
        return invalidConstraints(invalid);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalidConstraints(ConstraintViolationException invalid) {
        var texts = invalid.getConstraintViolations().stream()
                .map(this::text)
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        var ofBody = invalid.getConstraintViolations().stream().anyMatch(ConstraintTexts::isOfBody);
        return answer(ofBody ? ConventionProblem.VALIDATION_FAILED : ConventionProblem.BAD_PARAMETER, texts, Map.of());
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unreadable(JsonProcessingException unreadable) {
        return refused(JsonRefusal.of(unreadable));
    }

    /** Named for itself, since the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    public RestResponse<Problem> mismatched(MismatchedInputException unreadable) {
        return unreadable(unreadable);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> ofHttp(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 -> answer(ConventionProblem.BAD_REQUEST);
            case 401 -> unauthenticated();
            case 403 -> answer(ConventionProblem.FORBIDDEN);
            case 404 -> notFound();
            case 405 -> notAllowed();
            case 406 -> answer(ConventionProblem.NOT_ACCEPTABLE, header(HttpHeaders.ACCEPT), forms());
            case 413 -> answer(ConventionProblem.BODY_TOO_LARGE);
            case 415 -> answer(ConventionProblem.UNSUPPORTED_MEDIA_TYPE, header(HttpHeaders.CONTENT_TYPE));
            case 503 -> unavailable();
            default ->
                failure.getResponse().getStatus() < 500 ? answer(ConventionProblem.BAD_REQUEST) : unexpected(failure);
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated() {
        var answer = answer(ConventionProblem.UNAUTHENTICATED);
        // RFC 6750: who sent nothing is only told how to sign in, who sent a token learns that it is of no use.
        var sent = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        answer.getHeaders()
                .putSingle(HttpHeaders.WWW_AUTHENTICATE, sent ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        return answer;
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public RestResponse<Problem> forbidden() {
        return answer(ConventionProblem.FORBIDDEN);
    }

    /** Somebody changed the record while this request was about to, with a version of it or without. */
    @ServerExceptionMapper(OptimisticLockException.class)
    public RestResponse<Problem> overtaken() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                ? answer(ConventionProblem.CONFLICT)
                : answer(ConventionProblem.STALE, "newer");
    }

    /** Somebody deleted it. */
    @ServerExceptionMapper(EntityNotFoundException.class)
    public RestResponse<Problem> gone() {
        return answer(ConventionProblem.NOT_FOUND, uri.getRequestUri().getPath());
    }

    @ServerExceptionMapper
    public RestResponse<Problem> ofDatabase(PersistenceException failure) {
        return unexpected(failure);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refused(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return overtaken();
            }
            if (cause instanceof EntityNotFoundException) {
                return gone();
            }
            if (cause instanceof SQLException sql) {
                return ofSql(sql, failure);
            }
        }
        LOG.error("A request failed for a reason nobody foresaw", failure);
        return answer(ConventionProblem.INTERNAL_ERROR, request.id());
    }

    /** What the checks before did not see, since it happened at the same moment in another transaction. */
    private RestResponse<Problem> ofSql(SQLException sql, Throwable failure) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("23505") || state.equals("23P01") || state.startsWith("40")) {
            LOG.debug("Refused by the database", sql);
            return answer(ConventionProblem.CONFLICT);
        }
        if (state.equals("23503")) {
            return answer(ConventionProblem.STILL_REFERRED_TO);
        }
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.isEmpty()) {
            LOG.warn("The database cannot be reached", failure);
            return unavailable();
        }
        LOG.error("The database refused what no check had seen", failure);
        return answer(ConventionProblem.INTERNAL_ERROR, request.id());
    }

    /** The framework says so too where only the method is not there, and where a parameter has no value of its type. */
    private RestResponse<Problem> notFound() {
        var path = uri.getRequestUri().getPath();
        var offered = offers.methods(path);
        if (offered.isEmpty()) {
            return answer(ConventionProblem.NOT_FOUND, path);
        }
        return offered.contains(request.method()) ? answer(ConventionProblem.BAD_REQUEST) : notAllowed();
    }

    private RestResponse<Problem> notAllowed() {
        var path = uri.getRequestUri().getPath();
        var methods = String.join(", ", offers.methods(path));
        if (methods.isEmpty()) {
            return answer(ConventionProblem.NOT_FOUND, path); // Written with detours, and leading nowhere.
        }
        var answer = answer(ConventionProblem.METHOD_NOT_ALLOWED, methods);
        answer.getHeaders().putSingle(ALLOW, methods);
        return answer;
    }

    private String forms() {
        var forms = offers.forms(request.method(), uri.getRequestUri().getPath());
        return forms.isEmpty() ? MediaType.APPLICATION_JSON : String.join(", ", forms);
    }

    private RestResponse<Problem> unavailable() {
        var answer = answer(ConventionProblem.UNAVAILABLE);
        answer.getHeaders().putSingle(RETRY_AFTER, RETRY_SECONDS);
        return answer;
    }

    private RestResponse<Problem> answer(ProblemType type, Object... args) {
        return answer(type, List.of(), Map.of(), args);
    }

    private RestResponse<Problem> answer(
            ProblemType type, List<Problem.ViolationText> violations, Map<String, Object> members, Object... args) {
        var problem =
                Problem.of(type, language(), uri.getRequestUri().getPath(), request.id(), violations, members, args);
        return RestResponse.ResponseBuilder.<Problem>create(type.status())
                .entity(problem)
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().locale().getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Problem.ViolationText text(ConstraintViolation<?> violation) {
        return ConstraintTexts.of(violation, language());
    }

    private Language language() {
        return Language.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private String header(String name) {
        var value = headers.getHeaderString(name);
        return value == null ? "" : value.substring(0, Math.min(100, value.length()));
    }
}
