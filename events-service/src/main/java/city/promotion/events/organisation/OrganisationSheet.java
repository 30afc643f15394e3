package city.promotion.events.organisation;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.ChangedRecord;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.imports.Twin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheet of organisations that comes back. */
@ApplicationScoped
class OrganisationSheet implements Importable<OrganisationRequest, OrganisationResponse> {

    private final OrganisationService changes;
    private final OnFile<Organisation> onFile;
    private final OrganisationRepository organisations;

    OrganisationSheet(OrganisationService changes, EntityManager entities, OrganisationRepository organisations) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Organisation.class);
        this.organisations = organisations;
    }

    @Override
    public String list() {
        return "organisations";
    }

    @Override
    public Class<OrganisationRequest> requestType() {
        return OrganisationRequest.class;
    }

    @Override
    public Class<OrganisationResponse> responseType() {
        return OrganisationResponse.class;
    }

    @Override
    public String recordType() {
        return "organisation";
    }

    @Override
    public List<OrganisationResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream().map(OrganisationResponse::from).toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, OrganisationRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<OrganisationRequest>> records) {
        return changes.createAll(records.stream().map(NewRecord::wanted).toList()).stream()
                .map(Organisation::id)
                .toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, OrganisationRequest wanted) {
        changes.change(id, expected, wanted);
    }

    @Override
    public void changeAll(List<ChangedRecord<OrganisationRequest>> records) {
        changes.changeAll(records);
    }

    @Override
    public Map<Integer, List<Twin>> twins(List<OrganisationRequest> wanted) {
        return organisations.sameNames(
                wanted.stream().map(one -> one.names().texts().values()).toList());
    }
}
