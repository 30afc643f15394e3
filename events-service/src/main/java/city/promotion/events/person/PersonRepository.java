package city.promotion.events.person;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.events.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Every query for people. */
@ApplicationScoped
class PersonRepository {

    private static final Listing LISTING = Listing.of(
            "Person p", "p", SortOrder.byText("code", "p.code"), SortOrder.byInstant("updatedAt", "p.stamp.updatedAt"));

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;

    PersonRepository(EntityManager entities, Caller caller, Search search) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
    }

    Page<Person> page(PersonFilter filter, PageRequest page) {
        var words = search.words(filter.q());
        var conditions = words.met("p", new Conditions().visible("p", caller.visible()))
                .and("json_holds(p.positions, :office)", "office", officeAt(filter.organisationId()))
                .and("p.country = :country", "country", filter.country())
                .and("p.code = :code", "code", filter.code())
                .and("p.visibility = :visibility", "visibility", filter.visibility())
                .source("p", filter.source())
                .externalId("p", filter.externalId());
        return LISTING.page(entities, Person.class, conditions, page, words.ranking("p"));
    }

    /** The person, or 404 for callers who may not see it. */
    Person require(UUID id) {
        var person = entities.find(Person.class, id);
        if (person == null || !caller.maySee(person.visibility())) {
            throw PersonProblem.NOT_FOUND.problem(id);
        }
        return person;
    }

    /** The same, locked until the transaction ends. */
    Person requireLocked(UUID id) {
        var person = require(id);
        entities.lock(person, LockModeType.PESSIMISTIC_WRITE);
        return person;
    }

    /** Those of the ids that exist, locked against deletion until the transaction ends. */
    Set<UUID> hold(Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery(
                        "select id from person where id = any(:ids) order by id for share", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Whether a list of people in an itinerary, an exhibition or a meeting names the person; those lists have no foreign keys. */
    boolean isNamed(UUID id) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select from itinerary_item where host_person_ids @> array[cast(:id as uuid)])
                            or exists (select from exhibit_section where lead_person_ids @> array[cast(:id as uuid)])
                            or exists (select from meeting where participants @> cast(:participant as jsonb))""", Boolean.class)
                .setParameter("id", id)
                .setParameter("participant", "[{\"personId\": \"" + id + "\"}]")
                .getSingleResult();
    }

    private static String officeAt(UUID organisationId) {
        return organisationId == null ? null : "[{\"organisationId\": \"" + organisationId + "\"}]";
    }

    /** The next code for people, for example PE-2024-0001. */
    String nextCode(int year) {
        var number = (Number)
                entities.createNativeQuery("select nextval('person_code')").getSingleResult();
        return "PE-%04d-%04d".formatted(year, number.longValue());
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Person write(Person person) {
        entities.persist(person);
        entities.flush();
        return person;
    }

    void remove(Person person) {
        entities.remove(person);
        entities.flush();
    }
}
