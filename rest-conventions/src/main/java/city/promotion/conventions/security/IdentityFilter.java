package city.promotion.conventions.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Resolves the caller of every request, so that a bad token is refused on public reads too, as a problem document. */
class IdentityFilter {

    private final CurrentIdentityAssociation association;

    IdentityFilter(CurrentIdentityAssociation association) {
        this.association = association;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<Void> identify() {
        return association.getDeferredIdentity().replaceWithVoid();
    }
}
