package city.promotion.events.campaign;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheet of campaigns that comes back. */
@ApplicationScoped
class CampaignSheet implements Importable<CampaignRequest, CampaignResponse> {

    private final CampaignService changes;
    private final OnFile<Campaign> onFile;

    CampaignSheet(CampaignService changes, EntityManager entities) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Campaign.class);
    }

    @Override
    public String list() {
        return "campaigns";
    }

    @Override
    public Class<CampaignRequest> requestType() {
        return CampaignRequest.class;
    }

    @Override
    public Class<CampaignResponse> responseType() {
        return CampaignResponse.class;
    }

    @Override
    public String recordType() {
        return "campaign";
    }

    @Override
    public List<CampaignResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream().map(CampaignResponse::from).toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, CampaignRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, CampaignRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
