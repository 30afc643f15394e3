package city.promotion.events.organisation;

import city.promotion.events.reference.Referable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The door to the organisations for neighbours that name them. */
@ApplicationScoped
public class Organisations implements Referable {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public Set<UUID> hold(Collection<UUID> ids) {
        return organisations.hold(ids);
    }
}
