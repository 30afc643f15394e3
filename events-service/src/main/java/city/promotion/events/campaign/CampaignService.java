package city.promotion.events.campaign;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of campaigns, each in one transaction. */
@ApplicationScoped
class CampaignService {

    private final CampaignRepository campaigns;
    private final ExternalIds externalIds;
    private final Clock clock;

    CampaignService(CampaignRepository campaigns, ExternalIds externalIds, Clock clock) {
        this.campaigns = campaigns;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    Campaign create(CampaignRequest wanted) {
        externalIds.requireFree(wanted.externalIds());
        return campaigns.write(new Campaign(
                campaigns.nextCode(
                        wanted.starts() == null
                                ? LocalDate.now(clock).getYear()
                                : wanted.starts().year()),
                wanted));
    }

    @Transactional
    Campaign change(UUID id, ExpectedVersion expected, CampaignRequest wanted) {
        var campaign = campaigns.require(id);
        expected.requireSame(campaign.version());
        externalIds.requireFree(wanted.externalIds(), id);
        campaign.describe(wanted);
        return campaigns.write(campaign);
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var campaign = campaigns.require(id);
        expected.requireSame(campaign.version());
        campaigns.remove(campaign);
    }
}
