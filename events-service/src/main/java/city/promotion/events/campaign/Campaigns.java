package city.promotion.events.campaign;

import city.promotion.events.reference.Referable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The door to the campaigns for neighbours that name them. */
@ApplicationScoped
public class Campaigns implements Referable {

    private final CampaignRepository campaigns;

    Campaigns(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Set<UUID> hold(Collection<UUID> ids) {
        return campaigns.hold(ids);
    }
}
