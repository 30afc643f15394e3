package city.promotion.events.person;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of the register of people, each in one transaction. */
@ApplicationScoped
class PersonService {

    private final PersonRepository people;
    private final Organisations organisations;
    private final ExternalIds externalIds;
    private final Clock clock;

    PersonService(PersonRepository people, Organisations organisations, ExternalIds externalIds, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    Person create(PersonRequest wanted) {
        check(wanted);
        externalIds.requireFree(wanted.externalIds());
        return people.write(new Person(people.nextCode(LocalDate.now(clock).getYear()), wanted));
    }

    @Transactional
    Person change(UUID id, ExpectedVersion expected, PersonRequest wanted) {
        var person = people.require(id);
        expected.requireSame(person.version());
        check(wanted);
        externalIds.requireFree(wanted.externalIds(), id);
        person.describe(wanted);
        return people.write(person);
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var person = people.requireLocked(id);
        expected.requireSame(person.version());
        if (people.isNamed(id)) {
            throw PersonProblem.IN_USE.problem();
        }
        people.remove(person);
    }

    private void check(PersonRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        for (int i = 0; i < wanted.positions().size(); i++) {
            named.to(organisations, wanted.positions().get(i).organisationId(), "positions[" + i + "].organisationId");
        }
        named.check(problem);
        problem.throwIfViolated();
    }
}
