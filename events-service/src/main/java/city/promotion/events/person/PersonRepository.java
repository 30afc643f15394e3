package city.promotion.events.person;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.personaldata.NameRepository;
import city.promotion.conventions.security.Actor;
import city.promotion.conventions.security.Caller;
import city.promotion.events.duplicate.Merges;
import city.promotion.events.duplicate.Register;
import city.promotion.events.search.Search;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every query for people. */
@ApplicationScoped
class PersonRepository {

    private static final Listing LISTING = Listing.of(
            "Person p", "p", SortOrder.byText("code", "p.code"), SortOrder.byInstant("updatedAt", "p.stamp.updatedAt"));

    /** Rows have columns without a value, which requests must not have. */
    private static final ObjectMapper ROWS = new ObjectMapper();

    private static final String HELD_ON =
            "cast(sql('office_held(?, cast(? as text), cast(? as timestamptz), cast(? as timestamptz))', p.positions, :heldAt, :begin, :end) as Boolean)";

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;
    private final Merges merges;

    PersonRepository(EntityManager entities, Caller caller, Search search, Merges merges) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
        this.merges = merges;
    }

    Page<Person> page(PersonFilter filter, PageRequest page) {
        filter.requireWhole();
        var words = search.words(filter.q());
        var conditions = words.met("p", new Conditions().visible("p", caller.visible()))
                .and("json_holds(p.positions, :office)", "office", officeAt(filter.organisationId()))
                .and("p.country = :country", "country", filter.country())
                .and("p.code = :code", "code", filter.code())
                .and("p.visibility = :visibility", "visibility", filter.visibility())
                .source("p", filter.source())
                .externalId("p", filter.externalId());
        if (filter.on() != null) {
            conditions
                    .and(HELD_ON, "begin", filter.begin())
                    .and("1 = 1", "end", filter.end())
                    .and("2 = 2", "heldAt", filter.organisationId().toString());
        }
        return LISTING.page(entities, Person.class, conditions, page, words.ranking("p"));
    }

    /** The person, or 404 for callers who may not see it; one that was merged leads to its survivor. */
    Person require(UUID id) {
        var person = entities.find(Person.class, id);
        if (person == null) {
            merges.follow(Register.PERSON, id, survivor -> maySee(entities.find(Person.class, survivor)));
        }
        if (!maySee(person)) {
            throw PersonProblem.NOT_FOUND.problem(id);
        }
        return person;
    }

    private boolean maySee(Person person) {
        return person != null && caller.maySee(person.visibility());
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

    /** Everything that is held about the person, of whatever table. */
    PersonalData personalData(UUID id) {
        try {
            return ROWS.readValue(
                    (String) entities.createNativeQuery("select cast(personal_data(:id) as text)", String.class)
                            .setParameter("id", id)
                            .getSingleResult(),
                    PersonalData.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every name under which the person is or was on record. */
    List<String> names(UUID id) {
        return entities.createNativeQuery("select unnest(person_names(:id))", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Those of the names that are whole enough to be looked for in texts. */
    List<String> tellingNames(UUID id) {
        return names(id).stream().filter(NameRepository::isTelling).toList();
    }

    /** Takes out of the history and of other records what an erased person's own record no longer says, and notes why. */
    void forget(UUID id, String reason) {
        entities.createNativeQuery("select cast(forget_person(:id) as text)")
                .setParameter("id", id)
                .getSingleResult();
        entities.createNativeQuery(
                        "insert into person_erasure (person_id, reason, erased_by) values (:id, :reason, :actor)")
                .setParameter("id", id)
                .setParameter("reason", reason)
                .setParameter("actor", Actor.current())
                .executeUpdate();
    }

    /** What records that name the person say of the person beside the name. */
    void clearPersonalColumns(UUID id) {
        entities.createNativeQuery("select cast(clear_personal_columns(:id, :actor) as text)")
                .setParameter("id", id)
                .setParameter("actor", Actor.current())
                .getSingleResult();
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
