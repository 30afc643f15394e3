package city.promotion.conventions.security;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.TreeSet;

/** Who sent this request, and what that caller may read. */
@RequestScoped
public class Caller {

    /** Attribute of an identity: the districts that it works for; who has none works for the whole city. */
    public static final String DISTRICTS = "city.districts";

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

    /**
     * Refused when the caller works for districts and this is none of them; what belongs to no district is the whole city's.
     *
     * @param district code of the district that a record belongs to; may be null
     */
    public void requireDistrict(String district) {
        TreeSet<String> own = identity.getAttribute(DISTRICTS);
        if (own != null && (district == null || !own.contains(district))) {
            throw ConventionProblem.OTHER_DISTRICT.problem(String.join(", ", own), district == null ? "-" : district);
        }
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
