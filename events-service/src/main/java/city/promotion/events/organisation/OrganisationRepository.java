package city.promotion.events.organisation;

import city.promotion.conventions.imports.Twin;
import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.events.duplicate.Merges;
import city.promotion.events.duplicate.Register;
import city.promotion.events.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Merges merges;

    OrganisationRepository(EntityManager entities, Caller caller, Search search, Merges merges) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
        this.merges = merges;
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

    /** The organisation, or 404 for callers who may not see it; one that was merged leads to its survivor. */
    Organisation require(UUID id) {
        var organisation = entities.find(Organisation.class, id);
        if (organisation == null) {
            merges.follow(Register.ORGANISATION, id, survivor -> maySee(entities.find(Organisation.class, survivor)));
        }
        if (!maySee(organisation)) {
            throw OrganisationProblem.NOT_FOUND.problem(id);
        }
        return organisation;
    }

    private boolean maySee(Organisation organisation) {
        return organisation != null && caller.maySee(organisation.visibility());
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

    /** For each set of names, the organisations that have one of them as a name or an alias, whatever its script. */
    Map<Integer, List<Twin>> sameNames(List<Collection<String>> names) {
        var places = new ArrayList<Integer>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            for (var name : names.get(i)) {
                places.add(i);
                texts.add(name);
            }
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select distinct asked.place, o.id, o.code
                        from unnest(cast(:places as integer[]), cast(:names as text[])) asked(place, name)
                        cross join lateral (select search_fold(asked.name) || chr(3) as name) folded
                        join organisation o on o.search_tokens @> search_tokens(folded.name)
                            and (strpos(o.search_content, chr(1) || folded.name) > 0 or strpos(o.search_content, chr(2) || folded.name) > 0)
                        order by asked.place, o.code""")
                .setParameter("places", places.toArray(Integer[]::new))
                .setParameter("names", texts.toArray(String[]::new))
                .getResultList();
        var found = new HashMap<Integer, List<Twin>>();
        for (var row : rows) {
            var organisation = entities.find(Organisation.class, row[1]);
            found.computeIfAbsent((Integer) row[0], any -> new ArrayList<>())
                    .add(new Twin(organisation.id(), organisation.code(), organisation.names()));
        }
        return found;
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
