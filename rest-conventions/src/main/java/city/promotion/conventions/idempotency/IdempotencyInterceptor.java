package city.promotion.conventions.idempotency;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.conditional.Rendered;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs the method and keeps its answer in one transaction, or gives the answer that was kept. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER + 500)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final KeptAnswers answers;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotencyInterceptor(KeptAnswers answers, Caller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw ConventionProblem.BAD_PARAMETER.problem().violation(HEADER, "idempotency-key");
        }
        var request = new KeptAnswers.Key(caller.name(), key, uri.getPath(), fingerprint(invocation));
        return QuarkusTransaction.joiningExisting().call(() -> {
            var kept = answers.claim(request);
            if (kept.isPresent()) {
                return kept.get().toResponse();
            }
            var response = (RestResponse<?>) proceed(invocation);
            var answer = response.getEntity();
            var rendered = Rendered.of(json, answer instanceof ShownOnce secret ? secret.withoutSecret() : answer);
            answers.keep(request, response.getStatus(), header(response, HttpHeaders.LOCATION), rendered);
            return response;
        });
    }

    /**
     * The same body and path say the same thing, however the JSON was spaced, and whichever version of the record a client that
     * lost the answer has read since.
     */
    private byte[] fingerprint(InvocationContext invocation) throws Exception {
        var said = Arrays.stream(invocation.getParameters())
                .filter(parameter -> !(parameter instanceof ExpectedVersion))
                .toList();
        return Rendered.sha256(json.writeValueAsBytes(said));
    }

    private static String header(RestResponse<?> response, String name) {
        var value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private static Object proceed(InvocationContext invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
