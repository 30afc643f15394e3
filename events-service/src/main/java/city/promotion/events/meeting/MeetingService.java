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
import java.util.List;
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
        return meetings.reread(createAll(List.of(wanted)).get(0));
    }

    /** Creates all of them or none; their number of statements hardly grows with them. */
    @Transactional
    List<Meeting> createAll(List<MeetingRequest> wanted) {
        check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(MeetingRequest::externalIds).toList());
        var numbers = meetings.nextNumbers(wanted.size()).iterator();
        return meetings.writeAll(wanted.stream()
                .map(one -> new Meeting("MT-%04d-%04d".formatted(yearOf(one), numbers.next()), one))
                .toList());
    }

    private int yearOf(MeetingRequest wanted) {
        return wanted.starts() == null
                ? LocalDate.now(clock).getYear()
                : wanted.starts().year();
    }

    @Transactional
    Meeting change(UUID id, ExpectedVersion expected, MeetingRequest wanted) {
        var meeting = meetings.require(id);
        expected.requireSame(meeting.version());
        check(List.of(wanted));
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

    private void check(List<MeetingRequest> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        for (var wanted : all) {
            codes.check(problem, "MEETING_KIND", wanted.kind(), "kind");
            named.next()
                    .to(events, wanted.eventId(), "eventId")
                    .toAll(organisations, wanted.organisationIds(), "organisationIds");
            for (int i = 0; i < wanted.participants().size(); i++) {
                var participant = wanted.participants().get(i);
                named.to(people, participant.personId(), "participants[" + i + "].personId")
                        .to(organisations, participant.organisationId(), "participants[" + i + "].organisationId");
            }
        }
        named.check(problem);
        problem.throwIfViolated();
    }
}
