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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every query for organisations. */
@ApplicationScoped
class OrganisationRepository {

    private static final Listing LISTING = Listing.of(
            "Organisation o",
            "o",
            SortOrder.byText("code", "o.code"),
            SortOrder.byInstant("updatedAt", "o.stamp.updatedAt"));

    /** Of a name that everybody has it is enough to see some. */
    private static final int TWINS_NAMED = 20;

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

    /** The same for several, read together. */
    Map<UUID, Organisation> requireAll(Collection<UUID> ids) {
        if (ids.size() > 1) {
            organisations(ids);
        }
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::require));
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

    /** For each set of names, organisations that are called the same but for their legal form, whatever the script. */
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
                        select distinct asked.place, k.record_id
                        from unnest(cast(:places as integer[]), cast(:names as text[])) asked(place, name)
                        cross join lateral (select 'name:' || match_name('organisation', asked.name) as key offset 0) wanted
                        cross join lateral (
                            select record_id from match_key
                            where key = wanted.key and kind = 'organisation' order by record_id limit :most) k
                        order by asked.place, k.record_id""")
                .setParameter("places", places.toArray(Integer[]::new))
                .setParameter("names", texts.toArray(String[]::new))
                .setParameter("most", TWINS_NAMED)
                .getResultList();
        var organisations =
                organisations(rows.stream().map(row -> (UUID) row[1]).toList());
        var found = new HashMap<Integer, List<Twin>>();
        for (var row : rows) {
            var organisation = organisations.get((UUID) row[1]);
            found.computeIfAbsent((Integer) row[0], any -> new ArrayList<>())
                    .add(new Twin(organisation.id(), organisation.code(), organisation.names()));
        }
        return found;
    }

    private Map<UUID, Organisation> organisations(Collection<UUID> ids) {
        return entities.createQuery("from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** The next codes for people, for example OR-2024-0001. */
    List<String> nextCodes(int year, int count) {
        return entities.createNativeQuery(
                        "select nextval('organisation_code') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultStream()
                .map(number -> "OR-%04d-%04d".formatted(year, number))
                .toList();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Organisation write(Organisation organisation) {
        entities.persist(organisation);
        entities.flush();
        return organisation;
    }

    List<Organisation> write(List<Organisation> some) {
        some.forEach(entities::persist);
        entities.flush();
        return some;
    }

    void remove(Organisation organisation) {
        entities.remove(organisation);
        entities.flush();
    }
}
