package city.promotion.projects.plan;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sheet of a planning list that comes back: what was planned; what came of it is read from the stages and the ledger. */
@ApplicationScoped
class PlanEntrySheet implements Importable<PlanEntryRequest, PlanEntryResponse> {

    private final PlanEntryService changes;
    private final PlanEntryRepository entries;
    private final Clock clock;

    PlanEntrySheet(PlanEntryService changes, PlanEntryRepository entries, Clock clock) {
        this.changes = changes;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "plan-entries";
    }

    @Override
    public Class<PlanEntryRequest> requestType() {
        return PlanEntryRequest.class;
    }

    @Override
    public Class<PlanEntryResponse> responseType() {
        return PlanEntryResponse.class;
    }

    @Override
    public String recordType() {
        return "plan-entry";
    }

    @Override
    public String parent() {
        return "projectId";
    }

    @Override
    public Set<String> reckoned() {
        return Set.of("project", "done", "started", "start", "completed", "completion");
    }

    @Override
    public List<PlanEntryResponse> read(Collection<UUID> ids) {
        var now = clock.instant();
        return entries.lines(ids).stream()
                .map(line -> PlanEntryResponse.from(line.entry(), entries.done(line), now))
                .toList();
    }

    @Override
    public UUID create(UUID parent, PlanEntryRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, PlanEntryRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
