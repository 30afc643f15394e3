package city.promotion.events.itinerary;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sheet of itineraries that comes back, of one event or of several. */
@ApplicationScoped
class ItineraryItemSheet implements Importable<ItineraryItemRequest, ItineraryItemResponse> {

    private final ItineraryItemService changes;
    private final OnFile<ItineraryItem> onFile;
    private final Caller caller;

    ItineraryItemSheet(ItineraryItemService changes, EntityManager entities, Caller caller) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, ItineraryItem.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "itinerary";
    }

    @Override
    public Class<ItineraryItemRequest> requestType() {
        return ItineraryItemRequest.class;
    }

    @Override
    public Class<ItineraryItemResponse> responseType() {
        return ItineraryItemResponse.class;
    }

    @Override
    public String recordType() {
        return "itinerary-item";
    }

    @Override
    public String parent() {
        return "eventId";
    }

    @Override
    public List<ItineraryItemResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream()
                .map(item -> ItineraryItemResponse.from(item, caller.visible()))
                .toList();
    }

    @Override
    public UUID create(UUID parent, ItineraryItemRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<ItineraryItemRequest>> records) {
        return changes.createAll(records).stream().map(ItineraryItem::id).toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, ItineraryItemRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
