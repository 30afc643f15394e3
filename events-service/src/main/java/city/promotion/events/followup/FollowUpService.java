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
        var ofOutcome = check(wanted);
        externalIds.requireFree(wanted.externalIds());
        var year = LocalDate.now(clock).getYear();
        return followUps.write(new FollowUp(followUps.nextCode(year), wanted, ofOutcome));
    }

    @Transactional
    FollowUp change(UUID id, ExpectedVersion expected, FollowUpRequest wanted) {
        var followUp = followUps.require(id);
        expected.requireSame(followUp.version());
        var ofOutcome = check(wanted);
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

    /** Refuses what leads nowhere; answers the event of the outcome, or null without an outcome. */
    private UUID check(FollowUpRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        new References()
                .to(events, wanted.eventId(), "eventId")
                .to(meetings, wanted.meetingId(), "meetingId")
                .to(people, wanted.ownerPersonId(), "ownerPersonId")
                .to(organisations, wanted.ownerOrganisationId(), "ownerOrganisationId")
                .check(problem);
        var ofOutcome = wanted.outcomeId() == null
                ? null
                : outcomes.hold(wanted.outcomeId()).orElse(null);
        if (wanted.outcomeId() != null && ofOutcome == null) {
            problem.violation("outcomeId", "no-such-record", wanted.outcomeId());
        }
        problem.throwIfViolated();
        return ofOutcome;
    }
}
