package city.promotion.events.participation;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.part.PartRepository;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes of an event's participations, each in one transaction. */
@ApplicationScoped
class ParticipationService {

    private final PartRepository<Participation> participations;
    private final ParticipationRepository naming;
    private final Events events;
    private final Organisations organisations;
    private final People people;
    private final CodeLists codes;
    private final ExternalIds externalIds;
    private final Clock clock;

    ParticipationService(
            PartRepository<Participation> participations,
            ParticipationRepository naming,
            Events events,
            Organisations organisations,
            People people,
            CodeLists codes,
            ExternalIds externalIds,
            Clock clock) {
        this.participations = participations;
        this.naming = naming;
        this.events = events;
        this.organisations = organisations;
        this.people = people;
        this.codes = codes;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    Participation create(UUID eventId, ParticipationRequest wanted) {
        return participations.reread(
                createAll(List.of(new NewRecord<>(eventId, wanted))).get(0));
    }

    /** Creates all of them or none, of one event or of several; their number of statements hardly grows with them. */
    @Transactional
    List<Participation> createAll(List<NewRecord<ParticipationRequest>> wanted) {
        wanted.stream().map(NewRecord::parent).distinct().forEach(events::hold);
        check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(one -> one.wanted().externalIds()).toList());
        var places = participations.places(wanted, ParticipationRequest::position);
        return participations.writeAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> new Participation(
                        wanted.get(i).parent(), places.get(i), wanted.get(i).wanted(), clock.instant()))
                .toList());
    }

    @Transactional
    Participation change(UUID eventId, UUID id, ExpectedVersion expected, ParticipationRequest wanted) {
        var participation = participations.require(eventId, id);
        expected.requireSame(participation.version());
        check(List.of(new NewRecord<>(eventId, wanted)));
        externalIds.requireFree(wanted.externalIds(), id);
        participation.describe(wanted, clock.instant());
        return participations.write(participation);
    }

    @Transactional
    void remove(UUID eventId, UUID id, ExpectedVersion expected) {
        var participation = participations.require(eventId, id);
        naming.lock(participation);
        expected.requireSame(participation.version());
        if (naming.isNamed(id)) {
            throw ParticipationProblem.IN_USE.problem();
        }
        participations.remove(participation);
    }

    private void check(List<NewRecord<ParticipationRequest>> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        all.forEach(one -> {
            var wanted = one.wanted();
            codes.check(problem, "PARTICIPATION_ROLE", wanted.role(), "role");
            named.next()
                    .to(people, wanted.personId(), "personId")
                    .to(organisations, wanted.organisationId(), "organisationId");
        });
        named.check(problem);
        problem.throwIfViolated();
    }
}
