package city.promotion.projects.blocker;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sheet of blockers that comes back; who acts until when, and how far it is, move by operations of their own. */
@ApplicationScoped
class BlockerSheet implements Importable<BlockerRequest, BlockerResponse> {

    private final BlockerService changes;
    private final OnFile<Blocker> onFile;
    private final Caller caller;
    private final Clock clock;

    BlockerSheet(BlockerService changes, EntityManager entities, Caller caller, Clock clock) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Blocker.class);
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "blockers";
    }

    @Override
    public Class<BlockerRequest> requestType() {
        return BlockerRequest.class;
    }

    @Override
    public Class<BlockerResponse> responseType() {
        return BlockerResponse.class;
    }

    @Override
    public String recordType() {
        return "blocker";
    }

    @Override
    public List<BlockerResponse> read(Collection<UUID> ids) {
        var today = LocalDate.now(clock);
        return onFile.read(ids).stream()
                .filter(blocker -> caller.maySee(blocker.visibility()))
                .map(blocker -> BlockerResponse.from(blocker, today))
                .toList();
    }

    @Override
    public Set<String> reckoned() {
        return Set.of("overdue");
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, BlockerRequest wanted) {
        return changes.raise(wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<BlockerRequest>> records) {
        return changes.raiseAll(records.stream().map(NewRecord::wanted).toList()).stream()
                .map(Blocker::id)
                .toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, BlockerRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
