package city.promotion.events.exhibit;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sheet of exhibit sections that comes back, of one event or of several. */
@ApplicationScoped
class ExhibitSectionSheet implements Importable<ExhibitSectionRequest, ExhibitSectionResponse> {

    private final ExhibitSectionService changes;
    private final OnFile<ExhibitSection> onFile;

    ExhibitSectionSheet(ExhibitSectionService changes, EntityManager entities) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, ExhibitSection.class);
    }

    @Override
    public String list() {
        return "exhibit-sections";
    }

    @Override
    public Class<ExhibitSectionRequest> requestType() {
        return ExhibitSectionRequest.class;
    }

    @Override
    public Class<ExhibitSectionResponse> responseType() {
        return ExhibitSectionResponse.class;
    }

    @Override
    public String recordType() {
        return "exhibit-section";
    }

    @Override
    public String parent() {
        return "eventId";
    }

    @Override
    public List<ExhibitSectionResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream().map(ExhibitSectionResponse::from).toList();
    }

    @Override
    public UUID create(UUID parent, ExhibitSectionRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<ExhibitSectionRequest>> records) {
        return changes.createAll(records).stream().map(ExhibitSection::id).toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, ExhibitSectionRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
