package city.promotion.events.participation;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.part.PartRepository;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Invites many at once, in one transaction. */
@ApplicationScoped
class InvitationService {

    private final PartRepository<Participation> participations;
    private final ParticipationRepository guests;
    private final Events events;
    private final Organisations organisations;
    private final People people;
    private final CodeLists codes;
    private final Clock clock;

    InvitationService(
            PartRepository<Participation> participations,
            ParticipationRepository guests,
            Events events,
            Organisations organisations,
            People people,
            CodeLists codes,
            Clock clock) {
        this.participations = participations;
        this.guests = guests;
        this.events = events;
        this.organisations = organisations;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
    }

    /** Two who invite the same guests at the same moment invite them once: the event is locked for it. */
    @Transactional
    InvitationResponse invite(UUID eventId, InvitationRequest wanted) {
        events.requireVisible(eventId);
        guests.lockListOf(eventId);
        check(wanted);
        var present = guests.guestsOf(eventId);
        var position = participations.nextPosition(eventId);
        var already = new ArrayList<UUID>();
        var invited = new ArrayList<Participation>();
        for (var personId : new LinkedHashSet<>(wanted.personIds())) {
            if (present.contains(personId)) {
                already.add(personId);
            } else {
                invited.add(invitation(eventId, position++, personId, null, wanted.role()));
            }
        }
        for (var organisationId : new LinkedHashSet<>(wanted.organisationIds())) {
            if (present.contains(organisationId)) {
                already.add(organisationId);
            } else {
                invited.add(invitation(eventId, position++, null, organisationId, wanted.role()));
            }
        }
        guests.writeAll(invited);
        return new InvitationResponse(invited.stream().map(Participation::id).toList(), already);
    }

    private Participation invitation(UUID eventId, int position, UUID personId, UUID organisationId, String role) {
        var request = new ParticipationRequest(
                personId, organisationId, role, null, null, Attendance.INVITED, null, List.of(), List.of());
        return new Participation(eventId, position, request, clock.instant());
    }

    private void check(InvitationRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        if (wanted.personIds().isEmpty() && wanted.organisationIds().isEmpty()) {
            problem.violation("personIds", "not-empty");
        }
        codes.check(problem, "PARTICIPATION_ROLE", wanted.role(), "role");
        new References()
                .toAll(people, wanted.personIds(), "personIds")
                .toAll(organisations, wanted.organisationIds(), "organisationIds")
                .check(problem);
        problem.throwIfViolated();
    }
}
