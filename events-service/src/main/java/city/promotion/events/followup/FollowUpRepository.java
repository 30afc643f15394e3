package city.promotion.events.followup;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.events.part.EventPart;
import city.promotion.events.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query for follow-ups; brings them along with their events. */
@ApplicationScoped
class FollowUpRepository implements EventPart {

    private static final Listing LISTING = Listing.of(
            "FollowUp f",
            "f",
            new SortOrder("due", "f.orderedOn", LocalDate::parse),
            SortOrder.byText("code", "f.code"),
            SortOrder.byInstant("updatedAt", "f.stamp.updatedAt"));

    private static final String OVERDUE = "f.status = OPEN and f.orderedOn < :today";

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;
    private final Clock clock;

    FollowUpRepository(EntityManager entities, Caller caller, Search search, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "followUps";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        var visible = caller.visible();
        var today = LocalDate.now(clock);
        return entities.createQuery(
                        "from FollowUp f where f.eventId in :events and f.visibility in :visible order by f.orderedOn, f.id",
                        FollowUp.class)
                .setParameter("events", eventIds)
                .setParameter("visible", visible)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        FollowUp::eventId,
                        Collectors.mapping(
                                followUp -> FollowUpResponse.from(followUp, visible, today), Collectors.toList())));
    }

    Page<FollowUp> page(FollowUpFilter filter, PageRequest page) {
        filter.requirePeriod();
        var words = search.words(filter.q());
        var conditions = words.met("f", new Conditions().visible("f", caller.visible()))
                .and("f.eventId = :event", "event", filter.eventId())
                .and("f.meetingId = :meeting", "meeting", filter.meetingId())
                .and("f.outcomeId = :outcome", "outcome", filter.outcomeId())
                .and("f.ownerPersonId = :person", "person", filter.personId())
                .and("f.ownerOrganisationId = :organisation", "organisation", filter.organisationId())
                .and("f.status = :status", "status", filter.status())
                .and("f.dueOn >= :dueFrom", "dueFrom", filter.dueFrom())
                .and("f.dueOn <= :dueTo", "dueTo", filter.dueTo())
                .and("f.visibility = :visibility", "visibility", filter.visibility())
                .and("f.code = :code", "code", filter.code())
                .source("f", filter.source())
                .externalId("f", filter.externalId());
        if (filter.overdue() != null) {
            conditions.and(filter.overdue() ? OVERDUE : "not (" + OVERDUE + ")", "today", LocalDate.now(clock));
        }
        return LISTING.page(entities, FollowUp.class, conditions, page, words.ranking("f"));
    }

    /** The follow-up, or 404 for callers who may not see it. */
    FollowUp require(UUID id) {
        var followUp = entities.find(FollowUp.class, id);
        if (followUp == null || !caller.maySee(followUp.visibility())) {
            throw FollowUpProblem.NOT_FOUND.problem(id);
        }
        return followUp;
    }

    /** The next numbers of the codes for people. */
    List<Long> nextNumbers(int count) {
        return entities.createNativeQuery(
                        "select nextval('follow_up_code') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    /** Writes at once, so that the version, the names of what it refers to and what the database refuses are known. */
    FollowUp write(FollowUp followUp) {
        entities.persist(followUp);
        entities.flush();
        return reread(followUp);
    }

    /** Writes new ones together; the names of what they refer to are read with {@link #reread}. */
    List<FollowUp> writeAll(List<FollowUp> fresh) {
        fresh.forEach(entities::persist);
        entities.flush();
        return fresh;
    }

    FollowUp reread(FollowUp followUp) {
        entities.refresh(followUp);
        return followUp;
    }

    void remove(FollowUp followUp) {
        entities.remove(followUp);
        entities.flush();
    }
}
