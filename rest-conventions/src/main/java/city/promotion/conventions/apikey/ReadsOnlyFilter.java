package city.promotion.conventions.apikey;

import city.promotion.conventions.request.CurrentRequest;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A key that only reads sends nothing but reads, whatever its role may do. */
class ReadsOnlyFilter {

    private final CurrentIdentityAssociation association;
    private final CurrentRequest request;

    ReadsOnlyFilter(CurrentIdentityAssociation association, CurrentRequest request) {
        this.association = association;
        this.request = request;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Uni<Void> check() {
        if (request.isSafe()) {
            return Uni.createFrom().voidItem();
        }
        return association
                .getDeferredIdentity()
                .onItem()
                .invoke(identity -> {
                    if (identity.getAttribute(KnownKey.ACCESS) == KeyAccess.READ) {
                        throw ApiKeyProblem.READS_ONLY.problem();
                    }
                })
                .replaceWithVoid();
    }
}
