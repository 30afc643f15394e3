package city.promotion.events.exhibit;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.part.PartRepository;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
        return sections.reread(
                createAll(List.of(new NewRecord<>(eventId, wanted))).get(0));
    }

    /** Creates all of them or none, of one event or of several; their number of statements hardly grows with them. */
    @Transactional
    List<ExhibitSection> createAll(List<NewRecord<ExhibitSectionRequest>> wanted) {
        wanted.stream().map(NewRecord::parent).distinct().forEach(events::hold);
        check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(one -> one.wanted().externalIds()).toList());
        var places = sections.places(wanted, ExhibitSectionRequest::position);
        return sections.writeAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> new ExhibitSection(
                        wanted.get(i).parent(), places.get(i), wanted.get(i).wanted()))
                .toList());
    }

    @Transactional
    ExhibitSection change(UUID eventId, UUID id, ExpectedVersion expected, ExhibitSectionRequest wanted) {
        var section = sections.require(eventId, id);
        expected.requireSame(section.version());
        check(List.of(new NewRecord<>(eventId, wanted)));
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

    private void check(List<NewRecord<ExhibitSectionRequest>> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        all.forEach(one -> {
            var wanted = one.wanted();
            named.next().toAll(people, wanted.leadPersonIds(), "leadPersonIds");
        });
        named.check(problem);
        problem.throwIfViolated();
    }
}
