package city.promotion.events.relationship;

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
import java.util.UUID;

/** Every query for relationships with cities. */
@ApplicationScoped
class CityRelationshipRepository {

    private static final Listing LISTING = Listing.of(
            "CityRelationship r",
            "r",
            SortOrder.byText("code", "r.code"),
            SortOrder.byInstant("updatedAt", "r.stamp.updatedAt"));

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;

    CityRelationshipRepository(EntityManager entities, Caller caller, Search search) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
    }

    Page<CityRelationship> page(CityRelationshipFilter filter, PageRequest page) {
        var words = search.words(filter.q());
        var conditions = words.met("r", new Conditions().visible("r", caller.visible()))
                .and("r.kind = :kind", "kind", filter.kind())
                .and("json_holds(r.partner, :inCountry)", "inCountry", cityIn(filter.country()))
                .and("r.code = :code", "code", filter.code())
                .and("r.visibility = :visibility", "visibility", filter.visibility())
                .source("r", filter.source())
                .externalId("r", filter.externalId());
        return LISTING.page(entities, CityRelationship.class, conditions, page, words.ranking("r"));
    }

    /** The relationship with a city, or 404 for callers who may not see it. */
    CityRelationship require(UUID id) {
        var relationship = entities.find(CityRelationship.class, id);
        if (relationship == null || !caller.maySee(relationship.visibility())) {
            throw CityRelationshipProblem.NOT_FOUND.problem(id);
        }
        return relationship;
    }

    /** The same, locked until the transaction ends. */
    CityRelationship requireLocked(UUID id) {
        var relationship = require(id);
        entities.lock(relationship, LockModeType.PESSIMISTIC_WRITE);
        return relationship;
    }

    private static String cityIn(String country) {
        return country == null ? null : "{\"country\": \"" + country + "\"}";
    }

    /** The next code for people, for example CR-2024-0001. */
    String nextCode(int year) {
        var number = (Number) entities.createNativeQuery("select nextval('city_relationship_code')")
                .getSingleResult();
        return "CR-%04d-%04d".formatted(year, number.longValue());
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    CityRelationship write(CityRelationship relationship) {
        entities.persist(relationship);
        entities.flush();
        return relationship;
    }

    void remove(CityRelationship relationship) {
        entities.remove(relationship);
        entities.flush();
    }
}
