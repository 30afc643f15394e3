package city.promotion.conventions.apikey;

import city.promotion.conventions.request.CurrentRequest;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A key that only reads sends nothing but reads, whatever its role may do. */
class ReadsOnlyFilter {

    private final SecurityIdentity identity;
    private final CurrentRequest request;

    ReadsOnlyFilter(SecurityIdentity identity, CurrentRequest request) {
        this.identity = identity;
        this.request = request;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION)
    public void check() {
        if (!request.isSafe() && identity.getAttribute(KnownKey.ACCESS) == KeyAccess.READ) {
            throw ApiKeyProblem.READS_ONLY.problem();
        }
    }
}
