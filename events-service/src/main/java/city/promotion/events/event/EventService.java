package city.promotion.events.event;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.events.campaign.Campaigns;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Changes of events, each in one transaction. */
@ApplicationScoped
class EventService {

    private final EventRepository events;
    private final EventTree tree;
    private final Campaigns campaigns;
    private final CodeLists codes;
    private final ExternalIds externalIds;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventTree tree,
            Campaigns campaigns,
            CodeLists codes,
            ExternalIds externalIds,
            Clock clock) {
        this.events = events;
        this.tree = tree;
        this.campaigns = campaigns;
        this.codes = codes;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    Event create(EventRequest wanted) {
        check(wanted);
        tree.requireInside(wanted.parentId(), wanted.dates(), "starts");
        externalIds.requireFree(wanted.externalIds());
        var year = wanted.starts() == null ? today().getYear() : wanted.starts().year();
        return events.write(new Event(events.nextCode(year), today(), wanted));
    }

    @Transactional
    Event change(UUID id, ExpectedVersion expected, EventRequest wanted) {
        var event = events.require(id);
        expected.requireSame(event.version());
        check(wanted);
        if (wanted.parentId() != null && !wanted.parentId().equals(event.parentId())) {
            events.lockTree();
            if (events.standsBelow(wanted.parentId(), id)) {
                throw EventProblem.CIRCULAR_TREE.problem(wanted.parentId());
            }
        }
        if (event.status() != EventStatus.CANCELLED) {
            tree.requireInside(wanted.parentId(), wanted.dates(), "starts");
        }
        externalIds.requireFree(wanted.externalIds(), id);
        var before = event.dates();
        event.describe(wanted);
        return writeAround(event, before, "starts");
    }

    @Transactional
    Event move(UUID id, ExpectedVersion expected, TransitionRequest step) {
        var event = events.require(id);
        expected.requireSame(event.version());
        var before = event.dates();
        event.move(step, clock.instant(), today());
        if (event.status() != EventStatus.CANCELLED && !event.dates().equals(before)) {
            tree.requireInside(event.parentId(), event.dates(), "newStarts");
        }
        return writeAround(event, before, "newStarts");
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var event = events.require(id);
        expected.requireSame(event.version());
        events.remove(event);
    }

    /** Written first, so that a child that is recorded at the same moment either is seen here or sees the new dates. */
    private Event writeAround(Event event, EventDates before, String field) {
        var written = events.write(event);
        if (!written.dates().equals(before)) {
            tree.requireAround(written, field);
        }
        return written;
    }

    private void check(EventRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "EVENT_TYPE", wanted.type(), "type");
        checkKinds(problem, wanted.completeness());
        new References()
                .to(campaigns, wanted.campaignId(), "campaignId")
                .to(events::hold, wanted.parentId(), "parentId")
                .check(problem);
        problem.throwIfViolated();
    }

    /** One statement for each list that is spoken of; a place without a kind of that list is null, so that indexes stay true. */
    private void checkKinds(ProblemException problem, List<Completeness> completeness) {
        for (var list : CompletenessOf.values()) {
            var kinds = completeness.stream()
                    .map(entry -> entry.of() == list ? entry.kind() : null)
                    .toList();
            if (kinds.stream().anyMatch(Objects::nonNull)) {
                codes.check(problem, list.codeList(), kinds, "completeness");
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PartialDate.HOME);
    }
}
