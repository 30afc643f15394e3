package city.promotion.conventions.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who sent this request, and what that caller may read. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the token; {@code anonymous} without one. */
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The visibilities that this caller may read. */
    public Set<Visibility> visible() {
        if (has(Roles.VIEWER)) {
            return Set.of(Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL);
        }
        return has(Roles.PARTNER) ? Set.of(Visibility.PUBLIC, Visibility.PARTNER) : Set.of(Visibility.PUBLIC);
    }

    public boolean maySee(Visibility visibility) {
        return visible().contains(visibility);
    }
}
