package city.promotion.events.event;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import city.promotion.events.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every query for events. */
@ApplicationScoped
class EventRepository {

    private static final Listing LISTING = Listing.of(
            "Event e",
            "e",
            SortOrder.byInstant("starts", "e.orderedAt"),
            SortOrder.byText("code", "e.code"),
            SortOrder.byInstant("updatedAt", "e.stamp.updatedAt"));

    /** With what is searched; each event has one text for each audience. */
    private static final Listing SEARCH =
            new Listing("Event e join EventText t on t.eventId = e.id", "e", LISTING.orders());

    private static final String FOR_AUDIENCE =
            "cast(sql('(? @> array[cast(? as text)])', column(t.audiences as String), :audience) as Boolean)";
    private static final String IN_COUNTRY =
            "cast(sql('(place_countries(?) @> array[cast(? as text)])', e.places, :country) as Boolean)";
    private static final String IN_CITY =
            "cast(sql('(place_cities(?) @> array[lower(cast(? as text))])', e.places, :city) as Boolean)";
    private static final String TOUCHES_DAYS =
            "e.startsAt is not null and cast(sql('(tstzrange(?, ?) && tstzrange(cast(? as timestamptz),"
                    + " cast(? as timestamptz)))', e.startsAt, e.endsAt, :begin, :end) as Boolean)";
    private static final String OF_ORGANISATION = """
            e.id in (select p.part.eventId from Participation p where p.organisationId = :organisation
                     union select i.part.eventId from ItineraryItem i where i.organisationId = :organisation
                     union select o.part.eventId from Outcome o where o.organisationId = :organisation
                     union select m.eventId from Meeting m where m.visibility in :seen
                         and (array_contains(m.organisationIds, :organisation)
                              or cast(sql('(? @> jsonb_build_array(jsonb_build_object(''organisationId'', cast(? as text))))', m.participants, :organisation) as Boolean)))""";
    private static final String OF_PERSON = """
            e.id in (select p.part.eventId from Participation p where p.personId = :person
                     union select i.part.eventId from ItineraryItem i where array_contains(i.hostPersonIds, :person)
                     union select s.part.eventId from ExhibitSection s where array_contains(s.leadPersonIds, :person)
                     union select m.eventId from Meeting m where m.visibility in :seen
                         and cast(sql('(? @> jsonb_build_array(jsonb_build_object(''personId'', cast(? as text))))', m.participants, :person) as Boolean))""";

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;

    EventRepository(EntityManager entities, Caller caller, Search search) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
    }

    Page<Event> page(EventFilter filter, PageRequest page) {
        var words = search.words(filter.q());
        var searched = !words.phrase().isEmpty();
        var conditions = words.met("t", new Conditions().visible("e", caller.visible()))
                .and(FOR_AUDIENCE, "audience", searched ? audience() : null)
                .and("e.type = :type", "type", filter.type())
                .and("e.status = :status", "status", filter.status())
                .and(IN_COUNTRY, "country", filter.country())
                .and(IN_CITY, "city", filter.city())
                .and("e.campaignId = :campaign", "campaign", filter.campaignId())
                .and("e.parentId = :parent", "parent", filter.parentId())
                .and(OF_ORGANISATION, "organisation", filter.organisationId())
                .and(OF_PERSON, "person", filter.personId())
                .and("e.visibility = :visibility", "visibility", filter.visibility())
                .and("e.code = :code", "code", filter.code())
                .source("e", filter.source())
                .externalId("e", filter.externalId());
        if (filter.organisationId() != null || filter.personId() != null) {
            conditions.and("1 = 1", "seen", caller.visible());
        }
        if (filter.asksForDays()) {
            conditions
                    .and(TOUCHES_DAYS, "begin", filter.days().begin())
                    .and("1 = 1", "end", filter.days().end());
        }
        return (searched ? SEARCH : LISTING).page(entities, Event.class, conditions, page, words.ranking("t"));
    }

    /** The widest visibility that the caller may see. */
    private String audience() {
        return caller.visible().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .name();
    }

    /** The events directly below those, in their order; read in one statement. */
    List<Event> below(Collection<UUID> ids, Set<Visibility> visible) {
        return entities.createQuery(
                        "from Event e where e.parentId in :ids and e.visibility in :visible order by e.orderedAt, e.id",
                        Event.class)
                .setParameter("ids", ids)
                .setParameter("visible", visible)
                .getResultList();
    }

    /** The event, or 404 for callers who may not see it. */
    Event require(UUID id) {
        return find(id).orElseThrow(() -> EventProblem.NOT_FOUND.problem(id));
    }

    /** The event as it is now, locked against changes of others until the transaction ends; others may hold it too. */
    Event requireHeld(UUID id) {
        var event = entities.find(Event.class, id, LockModeType.PESSIMISTIC_READ);
        if (event == null) {
            throw EventProblem.NOT_FOUND.problem(id);
        }
        return event;
    }

    /** The events directly below it whoever may see them, but those of the statuses left out. */
    List<Event> childrenOf(UUID id, Set<EventStatus> leftOut) {
        return entities.createQuery(
                        "from Event e where e.parentId = :id and e.status not in :leftOut and e.startsAt is not null"
                                + " order by e.orderedAt, e.id",
                        Event.class)
                .setParameter("id", id)
                .setParameter("leftOut", leftOut)
                .getResultList();
    }

    /** The event, or nothing for callers who may not see it. */
    Optional<Event> find(UUID id) {
        return Optional.ofNullable(entities.find(Event.class, id)).filter(event -> caller.maySee(event.visibility()));
    }

    /** Those of the ids that exist, locked against deletion until the transaction ends. */
    @SuppressWarnings("unchecked")
    Set<UUID> hold(Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery(
                        "select id from event where id = any(:ids) order by id for key share", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Lets one transaction at a time move events about in the tree, since two could close a circle that neither sees. */
    void lockTree() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('event tree'))", Integer.class)
                .getSingleResult();
    }

    /** Whether {@code id} is {@code above} or stands somewhere below it. */
    boolean standsBelow(UUID id, UUID above) {
        return entities.createNativeQuery("""
                        with recursive way_up(id, parent_id) as (
                            select id, parent_id from event where id = :id
                            union
                            select e.id, e.parent_id from event e join way_up on e.id = way_up.parent_id)
                        select exists (select from way_up where id = :above)""", Boolean.class)
                .setParameter("id", id)
                .setParameter("above", above)
                .getSingleResult()
                .equals(true);
    }

    /** The next code for people, for example EV-2024-0001. */
    String nextCode(int year) {
        var number = (Number)
                entities.createNativeQuery("select nextval('event_code')").getSingleResult();
        return "EV-%04d-%04d".formatted(year, number.longValue());
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Event write(Event event) {
        entities.persist(event);
        entities.flush();
        return event;
    }

    void remove(Event event) {
        entities.remove(event);
        entities.flush();
    }
}
