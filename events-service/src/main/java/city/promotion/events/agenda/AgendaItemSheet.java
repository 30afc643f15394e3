package city.promotion.events.agenda;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sheet of agendas that comes back, of one event or of several. */
@ApplicationScoped
class AgendaItemSheet implements Importable<AgendaItemRequest, AgendaItemResponse> {

    private final AgendaItemService changes;
    private final OnFile<AgendaItem> onFile;

    AgendaItemSheet(AgendaItemService changes, EntityManager entities) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, AgendaItem.class);
    }

    @Override
    public String list() {
        return "agenda";
    }

    @Override
    public Class<AgendaItemRequest> requestType() {
        return AgendaItemRequest.class;
    }

    @Override
    public Class<AgendaItemResponse> responseType() {
        return AgendaItemResponse.class;
    }

    @Override
    public String recordType() {
        return "agenda-item";
    }

    @Override
    public String parent() {
        return "eventId";
    }

    @Override
    public List<AgendaItemResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream().map(AgendaItemResponse::from).toList();
    }

    @Override
    public UUID create(UUID parent, AgendaItemRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<AgendaItemRequest>> records) {
        return changes.createAll(records).stream().map(AgendaItem::id).toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, AgendaItemRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
