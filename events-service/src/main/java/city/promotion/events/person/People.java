package city.promotion.events.person;

import city.promotion.events.reference.Referable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The door to the people for neighbours that name them. */
@ApplicationScoped
public class People implements Referable {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    @Override
    public Set<UUID> hold(Collection<UUID> ids) {
        return people.hold(ids);
    }
}
