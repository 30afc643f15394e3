package city.promotion.events.event;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheet of events that comes back; their status moves by transitions only. */
@ApplicationScoped
class EventSheet implements Importable<EventRequest, EventResponse> {

    private final EventService changes;
    private final OnFile<Event> onFile;

    EventSheet(EventService changes, EntityManager entities) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Event.class);
    }

    @Override
    public String list() {
        return "events";
    }

    @Override
    public Class<EventRequest> requestType() {
        return EventRequest.class;
    }

    @Override
    public Class<EventResponse> responseType() {
        return EventResponse.class;
    }

    @Override
    public String recordType() {
        return "event";
    }

    @Override
    public List<EventResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream().map(EventResponse::from).toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, EventRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, EventRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
