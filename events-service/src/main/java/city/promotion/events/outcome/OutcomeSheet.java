package city.promotion.events.outcome;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sheet of outcomes that comes back, of one event or of several. */
@ApplicationScoped
class OutcomeSheet implements Importable<OutcomeRequest, OutcomeResponse> {

    private final OutcomeService changes;
    private final OnFile<Outcome> onFile;
    private final Caller caller;

    OutcomeSheet(OutcomeService changes, EntityManager entities, Caller caller) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Outcome.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "outcomes";
    }

    @Override
    public Class<OutcomeRequest> requestType() {
        return OutcomeRequest.class;
    }

    @Override
    public Class<OutcomeResponse> responseType() {
        return OutcomeResponse.class;
    }

    @Override
    public String recordType() {
        return "outcome";
    }

    @Override
    public String parent() {
        return "eventId";
    }

    /** What is on file of the projects that were announced is told by their own feed. */
    @Override
    public Set<String> reckoned() {
        return Set.of("identified");
    }

    @Override
    public List<OutcomeResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream()
                .map(outcome -> OutcomeResponse.from(outcome, caller.visible()))
                .toList();
    }

    @Override
    public UUID create(UUID parent, OutcomeRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<OutcomeRequest>> records) {
        return changes.createAll(records).stream().map(Outcome::id).toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, OutcomeRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
