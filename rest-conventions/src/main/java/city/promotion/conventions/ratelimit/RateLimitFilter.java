package city.promotion.conventions.ratelimit;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.request.CurrentRequest;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses who asks for more than his share, and tells everybody what is left (draft-ietf-httpapi-ratelimit-headers). An answer that
 * may be kept for everybody says nothing of it: it would tell one client's share to others.
 */
class RateLimitFilter {

    private static final String TAKEN = "city.rate-limit";
    /** After all that says who may keep the answer. */
    private static final int LAST = 1;

    private static final Pattern COSTLY = Pattern.compile(
            ".*/v1/(?:reports/.*|snapshot|consistency|imports(?:/.*)?|personal-data/.*|.*/computed|.*/duplicates)");

    private final CurrentIdentityAssociation association;
    private final Allowances allowances;
    private final CurrentRequest current;

    RateLimitFilter(CurrentIdentityAssociation association, Allowances allowances, CurrentRequest current) {
        this.association = association;
        this.allowances = allowances;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    public Uni<Void> take(ContainerRequestContext request) {
        return association
                .getDeferredIdentity()
                .onItem()
                .invoke(identity -> take(request, identity))
                .replaceWithVoid();
    }

    private void take(ContainerRequestContext request, SecurityIdentity identity) {
        var path = current.path();
        var taken = allowances.take(
                client(identity), path != null && COSTLY.matcher(path).matches());
        request.setProperty(TAKEN, taken);
        taken.stream().filter(allowance -> !allowance.granted()).findFirst().ifPresent(spent -> {
            throw ConventionProblem.TOO_MANY_REQUESTS.problem(
                    spent.quota(), spent.window().toSeconds());
        });
    }

    @ServerResponseFilter(priority = LAST)
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(TAKEN) instanceof List<?> some)) {
            return;
        }
        var control = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        if (control != null && control.startsWith("public")) {
            return;
        }
        var taken = some.stream().map(Allowance.class::cast).toList();
        response.getHeaders()
                .putSingle(
                        "RateLimit-Policy",
                        taken.stream().map(Allowance::asPolicy).collect(Collectors.joining(", ")));
        response.getHeaders()
                .putSingle("RateLimit", taken.stream().map(Allowance::asState).collect(Collectors.joining(", ")));
        if (response.getStatus() == ConventionProblem.TOO_MANY_REQUESTS.status()) {
            var wait = taken.stream()
                    .filter(allowance -> !allowance.granted())
                    .mapToLong(Allowance::seconds)
                    .max();
            wait.ifPresent(
                    seconds -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        }
    }

    private Client client(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? Client.at(current.client())
                : Client.called(identity.getPrincipal().getName());
    }
}
