package city.promotion.events.meeting;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of meetings, each in one transaction. */
@ApplicationScoped
class MeetingService {

    private final MeetingRepository meetings;
    private final Events events;
    private final Organisations organisations;
    private final People people;
    private final CodeLists codes;
    private final ExternalIds externalIds;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            Events events,
            Organisations organisations,
            People people,
            CodeLists codes,
            ExternalIds externalIds,
            Clock clock) {
        this.meetings = meetings;
        this.events = events;
        this.organisations = organisations;
        this.people = people;
        this.codes = codes;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    Meeting create(MeetingRequest wanted) {
        check(wanted);
        externalIds.requireFree(wanted.externalIds());
        var year = wanted.starts() == null
                ? LocalDate.now(clock).getYear()
                : wanted.starts().year();
        return meetings.write(new Meeting(meetings.nextCode(year), wanted));
    }

    @Transactional
    Meeting change(UUID id, ExpectedVersion expected, MeetingRequest wanted) {
        var meeting = meetings.require(id);
        expected.requireSame(meeting.version());
        check(wanted);
        externalIds.requireFree(wanted.externalIds(), id);
        meeting.describe(wanted);
        return meetings.write(meeting);
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var meeting = meetings.require(id);
        expected.requireSame(meeting.version());
        meetings.remove(meeting);
    }

    private void check(MeetingRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "MEETING_KIND", wanted.kind(), "kind");
        var named = new References()
                .to(events, wanted.eventId(), "eventId")
                .toAll(organisations, wanted.organisationIds(), "organisationIds");
        for (int i = 0; i < wanted.participants().size(); i++) {
            var participant = wanted.participants().get(i);
            named.to(people, participant.personId(), "participants[" + i + "].personId")
                    .to(organisations, participant.organisationId(), "participants[" + i + "].organisationId");
        }
        named.check(problem);
        problem.throwIfViolated();
    }
}
