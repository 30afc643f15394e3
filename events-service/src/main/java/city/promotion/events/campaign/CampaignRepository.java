package city.promotion.events.campaign;

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

/** Every query for campaigns. */
@ApplicationScoped
class CampaignRepository {

    private static final Listing LISTING = Listing.of(
            "Campaign c",
            "c",
            SortOrder.byInstant("starts", "c.orderedAt"),
            SortOrder.byText("code", "c.code"),
            SortOrder.byInstant("updatedAt", "c.stamp.updatedAt"));

    private final EntityManager entities;
    private final Caller caller;
    private final Search search;

    CampaignRepository(EntityManager entities, Caller caller, Search search) {
        this.entities = entities;
        this.caller = caller;
        this.search = search;
    }

    Page<Campaign> page(CampaignFilter filter, PageRequest page) {
        var words = search.words(filter.q());
        var conditions = words.met("c", new Conditions().visible("c", caller.visible()))
                .and("c.code = :code", "code", filter.code())
                .and("c.visibility = :visibility", "visibility", filter.visibility())
                .source("c", filter.source())
                .externalId("c", filter.externalId());
        return LISTING.page(entities, Campaign.class, conditions, page, words.ranking("c"));
    }

    /** The campaign, or 404 for callers who may not see it. */
    Campaign require(UUID id) {
        var campaign = entities.find(Campaign.class, id);
        if (campaign == null || !caller.maySee(campaign.visibility())) {
            throw CampaignProblem.NOT_FOUND.problem(id);
        }
        return campaign;
    }

    /** The same, locked until the transaction ends. */
    Campaign requireLocked(UUID id) {
        var campaign = require(id);
        entities.lock(campaign, LockModeType.PESSIMISTIC_WRITE);
        return campaign;
    }

    /** Those of the ids that exist, locked against deletion until the transaction ends. */
    Set<UUID> hold(Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery(
                        "select id from campaign where id = any(:ids) order by id for share", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** The next code for people, for example CP-2024-0001. */
    String nextCode(int year) {
        var number = (Number)
                entities.createNativeQuery("select nextval('campaign_code')").getSingleResult();
        return "CP-%04d-%04d".formatted(year, number.longValue());
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Campaign write(Campaign campaign) {
        entities.persist(campaign);
        entities.flush();
        return campaign;
    }

    void remove(Campaign campaign) {
        entities.remove(campaign);
        entities.flush();
    }
}
