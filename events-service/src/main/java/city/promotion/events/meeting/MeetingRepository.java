package city.promotion.events.meeting;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query for meetings; brings them along with their events. */
@ApplicationScoped
class MeetingRepository implements EventPart {

    private static final Listing LISTING = Listing.of(
            "Meeting m",
            "m",
            SortOrder.byInstant("starts", "m.orderedAt"),
            SortOrder.byText("code", "m.code"),
            SortOrder.byInstant("updatedAt", "m.stamp.updatedAt"));

    private static final String TOUCHES_DAYS =
            "m.startsAt is not null and cast(sql('(tstzrange(?, ?) && tstzrange(cast(? as timestamptz),"
                    + " cast(? as timestamptz)))', m.startsAt, m.endsAt, :begin, :end) as Boolean)";
    private static final String OF_ORGANISATION =
            "(array_contains(m.organisationIds, :organisation) or cast(sql('(? @> jsonb_build_array(jsonb_build_object("
                    + "''organisationId'', cast(? as text))))', m.participants, :organisation) as Boolean))";
    private static final String OF_PERSON =
            "cast(sql('(? @> jsonb_build_array(jsonb_build_object(''personId'', cast(? as text))))',"
                    + " m.participants, :person) as Boolean)";

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;

    MeetingRepository(EntityManager entities, Caller caller, Search search) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        var visible = caller.visible();
        return entities.createQuery(
                        "from Meeting m where m.eventId in :events and m.visibility in :visible order by m.orderedAt, m.id",
                        Meeting.class)
                .setParameter("events", eventIds)
                .setParameter("visible", visible)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Meeting::eventId,
                        Collectors.mapping(meeting -> MeetingResponse.from(meeting, visible), Collectors.toList())));
    }

    Page<Meeting> page(MeetingFilter filter, PageRequest page) {
        var words = search.words(filter.q());
        var conditions = words.met("m", new Conditions().visible("m", caller.visible()))
                .and("m.kind = :kind", "kind", filter.kind())
                .and("m.eventId = :event", "event", filter.eventId())
                .and("array_contains(m.projectIds, :project)", "project", filter.projectId())
                .and(OF_ORGANISATION, "organisation", filter.organisationId())
                .and(OF_PERSON, "person", filter.personId())
                .and("m.visibility = :visibility", "visibility", filter.visibility())
                .and("m.code = :code", "code", filter.code())
                .source("m", filter.source())
                .externalId("m", filter.externalId());
        if (filter.asksForDays()) {
            conditions
                    .and(TOUCHES_DAYS, "begin", filter.days().begin())
                    .and("1 = 1", "end", filter.days().end());
        }
        return LISTING.page(entities, Meeting.class, conditions, page, words.ranking("m"));
    }

    /** The meeting, or 404 for callers who may not see it. */
    Meeting require(UUID id) {
        var meeting = entities.find(Meeting.class, id);
        if (meeting == null || !caller.maySee(meeting.visibility())) {
            throw MeetingProblem.NOT_FOUND.problem(id);
        }
        return meeting;
    }

    /** Those of the ids that exist, locked against deletion until the transaction ends. */
    Set<UUID> hold(Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery(
                        "select id from meeting where id = any(:ids) order by id for key share", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** The next numbers of the codes for people. */
    List<Long> nextNumbers(int count) {
        return entities.createNativeQuery("select nextval('meeting_code') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    /** Writes at once, so that the version, the names of what it refers to and what the database refuses are known. */
    Meeting write(Meeting meeting) {
        entities.persist(meeting);
        entities.flush();
        return reread(meeting);
    }

    /** Writes new ones together; the names of what they refer to are read with {@link #reread}. */
    List<Meeting> writeAll(List<Meeting> fresh) {
        fresh.forEach(entities::persist);
        entities.flush();
        return fresh;
    }

    Meeting reread(Meeting meeting) {
        entities.refresh(meeting);
        return meeting;
    }

    void remove(Meeting meeting) {
        entities.remove(meeting);
        entities.flush();
    }
}
