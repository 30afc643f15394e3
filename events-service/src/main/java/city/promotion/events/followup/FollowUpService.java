package city.promotion.events.followup;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Caller;
import city.promotion.events.event.Events;
import city.promotion.events.meeting.Meetings;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.outcome.Outcomes;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of follow-ups, each in one transaction. */
@ApplicationScoped
class FollowUpService {

    private final FollowUpRepository followUps;
    private final Events events;
    private final Meetings meetings;
    private final Outcomes outcomes;
    private final Organisations organisations;
    private final People people;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    FollowUpService(
            FollowUpRepository followUps,
            Events events,
            Meetings meetings,
            Outcomes outcomes,
            Organisations organisations,
            People people,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.followUps = followUps;
        this.events = events;
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.organisations = organisations;
        this.people = people;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FollowUp create(FollowUpRequest wanted) {
        return followUps.reread(createAll(List.of(wanted)).get(0));
    }

    /** Creates all of them or none; their number of statements hardly grows with them. */
    @Transactional
    List<FollowUp> createAll(List<FollowUpRequest> wanted) {
        var ofOutcomes = check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(FollowUpRequest::externalIds).toList());
        var year = LocalDate.now(clock).getYear();
        var numbers = followUps.nextNumbers(wanted.size()).iterator();
        return followUps.writeAll(wanted.stream()
                .map(one -> new FollowUp(
                        "FU-%04d-%04d".formatted(year, numbers.next()), one, ofOutcomes.get(one.outcomeId())))
                .toList());
    }

    @Transactional
    FollowUp change(UUID id, ExpectedVersion expected, FollowUpRequest wanted) {
        var followUp = followUps.require(id);
        expected.requireSame(followUp.version());
        var ofOutcome = check(List.of(wanted)).get(wanted.outcomeId());
        externalIds.requireFree(wanted.externalIds(), id);
        followUp.describe(wanted, ofOutcome);
        return followUps.write(followUp);
    }

    @Transactional
    FollowUp complete(UUID id, ExpectedVersion expected, CompletionRequest done) {
        var followUp = followUps.require(id);
        expected.requireSame(followUp.version());
        followUp.complete(done, caller.name(), LocalDate.now(clock));
        return followUps.write(followUp);
    }

    @Transactional
    FollowUp reopen(UUID id, ExpectedVersion expected) {
        var followUp = followUps.require(id);
        expected.requireSame(followUp.version());
        followUp.reopen();
        return followUps.write(followUp);
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var followUp = followUps.require(id);
        expected.requireSame(followUp.version());
        followUps.remove(followUp);
    }

    /** Refuses what leads nowhere; answers the events of the outcomes, which has nothing for no outcome. */
    private Map<UUID, UUID> check(List<FollowUpRequest> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        var ofOutcomes = new HashMap<UUID, UUID>();
        for (var wanted : all) {
            named.next()
                    .to(events, wanted.eventId(), "eventId")
                    .to(meetings, wanted.meetingId(), "meetingId")
                    .to(people, wanted.ownerPersonId(), "ownerPersonId")
                    .to(organisations, wanted.ownerOrganisationId(), "ownerOrganisationId");
            if (wanted.outcomeId() != null && !ofOutcomes.containsKey(wanted.outcomeId())) {
                outcomes.hold(wanted.outcomeId())
                        .ifPresentOrElse(
                                event -> ofOutcomes.put(wanted.outcomeId(), event),
                                () -> problem.violation("outcomeId", "no-such-record", wanted.outcomeId()));
            }
        }
        named.check(problem);
        problem.throwIfViolated();
        return ofOutcomes;
    }
}
