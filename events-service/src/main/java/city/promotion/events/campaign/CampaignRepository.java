package city.promotion.events.campaign;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
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

    CampaignRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    Page<Campaign> page(CampaignFilter filter, PageRequest page) {
        var conditions = new Conditions()
                .visible("c", caller.visible())
                .and(
                        "cast(sql('(search_grams(search_text(?)) @> search_query(?) and search_text(?) like all (search_patterns(?)))',"
                                + " c.title, :q, c.title, :q) as Boolean)",
                        "q",
                        filter.q())
                .and("c.code = :code", "code", filter.code())
                .and("c.visibility = :visibility", "visibility", filter.visibility())
                .source("c", filter.source())
                .externalId("c", filter.externalId());
        return LISTING.page(entities, Campaign.class, conditions, page);
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
