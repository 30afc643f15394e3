package city.promotion.events.relationship;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheet of city relationships that comes back. */
@ApplicationScoped
class CityRelationshipSheet implements Importable<CityRelationshipRequest, CityRelationshipResponse> {

    private final CityRelationshipService changes;
    private final OnFile<CityRelationship> onFile;

    CityRelationshipSheet(CityRelationshipService changes, EntityManager entities) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, CityRelationship.class);
    }

    @Override
    public String list() {
        return "city-relationships";
    }

    @Override
    public Class<CityRelationshipRequest> requestType() {
        return CityRelationshipRequest.class;
    }

    @Override
    public Class<CityRelationshipResponse> responseType() {
        return CityRelationshipResponse.class;
    }

    @Override
    public String recordType() {
        return "city-relationship";
    }

    @Override
    public List<CityRelationshipResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream().map(CityRelationshipResponse::from).toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, CityRelationshipRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, CityRelationshipRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
