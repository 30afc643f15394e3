package city.promotion.events.participation;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sheet of participations that comes back, of one event or of several. */
@ApplicationScoped
class ParticipationSheet implements Importable<ParticipationRequest, ParticipationResponse> {

    private final ParticipationService changes;
    private final OnFile<Participation> onFile;
    private final Caller caller;

    ParticipationSheet(ParticipationService changes, EntityManager entities, Caller caller) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Participation.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "participations";
    }

    @Override
    public Class<ParticipationRequest> requestType() {
        return ParticipationRequest.class;
    }

    @Override
    public Class<ParticipationResponse> responseType() {
        return ParticipationResponse.class;
    }

    @Override
    public String recordType() {
        return "participation";
    }

    @Override
    public String parent() {
        return "eventId";
    }

    @Override
    public List<ParticipationResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream()
                .map(participation -> ParticipationResponse.from(participation, caller.visible()))
                .toList();
    }

    @Override
    public UUID create(UUID parent, ParticipationRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, ParticipationRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
