package city.promotion.events.exhibit;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.part.PartRepository;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes of an event's exhibit sections, each in one transaction. */
@ApplicationScoped
class ExhibitSectionService {

    private final PartRepository<ExhibitSection> sections;
    private final Events events;
    private final People people;
    private final ExternalIds externalIds;

    ExhibitSectionService(
            PartRepository<ExhibitSection> sections, Events events, People people, ExternalIds externalIds) {
        this.sections = sections;
        this.events = events;
        this.people = people;
        this.externalIds = externalIds;
    }

    @Transactional
    ExhibitSection create(UUID eventId, ExhibitSectionRequest wanted) {
        events.hold(eventId);
        check(wanted);
        externalIds.requireFree(wanted.externalIds());
        return sections.write(new ExhibitSection(eventId, sections.nextPosition(eventId), wanted));
    }

    @Transactional
    ExhibitSection change(UUID eventId, UUID id, ExpectedVersion expected, ExhibitSectionRequest wanted) {
        var section = sections.require(eventId, id);
        expected.requireSame(section.version());
        check(wanted);
        externalIds.requireFree(wanted.externalIds(), id);
        section.describe(wanted);
        return sections.write(section);
    }

    @Transactional
    void remove(UUID eventId, UUID id, ExpectedVersion expected) {
        var section = sections.require(eventId, id);
        expected.requireSame(section.version());
        sections.remove(section);
    }

    private void check(ExhibitSectionRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        new References().toAll(people, wanted.leadPersonIds(), "leadPersonIds").check(problem);
        problem.throwIfViolated();
    }
}
