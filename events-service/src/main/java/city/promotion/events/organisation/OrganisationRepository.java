package city.promotion.events.organisation;

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

/** Every query for organisations. */
@ApplicationScoped
class OrganisationRepository {

    private static final Listing LISTING = Listing.of(
            "Organisation o",
            "o",
            SortOrder.byText("code", "o.code"),
            SortOrder.byInstant("updatedAt", "o.stamp.updatedAt"));

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;

    OrganisationRepository(EntityManager entities, Caller caller, Search search) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
    }

    Page<Organisation> page(OrganisationFilter filter, PageRequest page) {
        var words = search.words(filter.q());
        var conditions = words.met("o", new Conditions().visible("o", caller.visible()))
                .and("o.kind = :kind", "kind", filter.kind())
                .and("o.ownership = :ownership", "ownership", filter.ownership())
                .and("o.country = :country", "country", filter.country())
                .and("o.code = :code", "code", filter.code())
                .and("o.visibility = :visibility", "visibility", filter.visibility())
                .source("o", filter.source())
                .externalId("o", filter.externalId());
        return LISTING.page(entities, Organisation.class, conditions, page, words.ranking("o"));
    }

    /** The organisation, or 404 for callers who may not see it. */
    Organisation require(UUID id) {
        var organisation = entities.find(Organisation.class, id);
        if (organisation == null || !caller.maySee(organisation.visibility())) {
            throw OrganisationProblem.NOT_FOUND.problem(id);
        }
        return organisation;
    }

    /** The same, locked until the transaction ends. */
    Organisation requireLocked(UUID id) {
        var organisation = require(id);
        entities.lock(organisation, LockModeType.PESSIMISTIC_WRITE);
        return organisation;
    }

    /** Those of the ids that exist, locked against deletion until the transaction ends. */
    Set<UUID> hold(Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery(
                        "select id from organisation where id = any(:ids) order by id for share", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Whether somebody's office is at the organisation, or a meeting names it; those lists have no foreign keys. */
    boolean isNamed(UUID id) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select from person where positions @> cast(:named as jsonb))
                            or exists (select from meeting where participants @> cast(:named as jsonb))
                            or exists (select from meeting where organisation_ids @> array[cast(:id as uuid)])""", Boolean.class)
                .setParameter("id", id)
                .setParameter("named", "[{\"organisationId\": \"" + id + "\"}]")
                .getSingleResult();
    }

    /** The next code for people, for example OR-2024-0001. */
    String nextCode(int year) {
        var number = (Number) entities.createNativeQuery("select nextval('organisation_code')")
                .getSingleResult();
        return "OR-%04d-%04d".formatted(year, number.longValue());
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Organisation write(Organisation organisation) {
        entities.persist(organisation);
        entities.flush();
        return organisation;
    }

    void remove(Organisation organisation) {
        entities.remove(organisation);
        entities.flush();
    }
}
