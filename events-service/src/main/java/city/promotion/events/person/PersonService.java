package city.promotion.events.person;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.personaldata.NameRepository;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.duplicate.MergeRequest;
import city.promotion.events.duplicate.Merges;
import city.promotion.events.duplicate.Register;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.reference.References;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of the register of people, each in one transaction. */
@ApplicationScoped
class PersonService {

    /** An erasure may read every text of the service. */
    private static final int LONGEST_SECONDS = 600;

    private final PersonRepository people;
    private final Organisations organisations;
    private final ExternalIds externalIds;
    private final Merges merges;
    private final NameRepository names;
    private final Clock clock;

    PersonService(
            PersonRepository people,
            Organisations organisations,
            ExternalIds externalIds,
            Merges merges,
            NameRepository names,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.externalIds = externalIds;
        this.merges = merges;
        this.names = names;
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
        person.requireKnown();
        check(wanted);
        externalIds.requireFree(wanted.externalIds(), id);
        person.describe(wanted);
        return people.write(person);
    }

    /** Makes one record of two; whatever named the duplicate names the survivor. */
    @Transactional
    Person merge(UUID id, ExpectedVersion expected, MergeRequest wanted) {
        var survivor = people.require(id);
        merges.begin(Register.PERSON, id, wanted.duplicateId());
        var duplicate = people.require(wanted.duplicateId());
        expected.requireSame(survivor.version());
        new ExpectedVersion(wanted.duplicateIfMatch()).requireSame(duplicate.version());
        survivor.requireKnown();
        duplicate.requireKnown();
        merges.requireOneIdentity(survivor.externalIds(), duplicate.externalIds());
        merges.moveReferences(Register.PERSON, id, duplicate.id());
        people.remove(duplicate);
        survivor.takeOver(duplicate);
        var merged = people.write(survivor);
        merges.keep(
                Register.PERSON,
                id,
                new Merges.Gone(duplicate.id(), duplicate.code(), duplicate.names()),
                wanted.reason());
        return merged;
    }

    /** Erases whatever tells who the person is, here and in every history; records that name the person stay whole. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Person erase(UUID id, ExpectedVersion expected, ErasureRequest wanted) {
        var person = people.requireLocked(id);
        expected.requireSame(person.version());
        person.requireKnown();
        var all = people.names(id);
        var telling = all.stream().filter(NameRepository::isTelling).toList();
        names.requireUnnamed(telling, wanted.reason());
        if (wanted.mentions() != null) {
            names.requireSeen(telling, wanted.mentions());
        }
        people.clearPersonalColumns(id);
        person.erase(clock.instant());
        var erased = people.write(person);
        people.forget(id, wanted.reason());
        names.forgetInPassing(all);
        if (wanted.mentions() != null) {
            names.erase(telling, wanted.reason());
        }
        return erased;
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
