package city.promotion.projects.milestone;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sheet of milestones that comes back. */
@ApplicationScoped
class MilestoneSheet implements Importable<MilestoneRequest, MilestoneResponse> {

    private final MilestoneService changes;
    private final OnFile<Milestone> onFile;
    private final Clock clock;

    MilestoneSheet(MilestoneService changes, EntityManager entities, Clock clock) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Milestone.class);
        this.clock = clock;
    }

    @Override
    public String list() {
        return "milestones";
    }

    @Override
    public Class<MilestoneRequest> requestType() {
        return MilestoneRequest.class;
    }

    @Override
    public Class<MilestoneResponse> responseType() {
        return MilestoneResponse.class;
    }

    @Override
    public String recordType() {
        return "milestone";
    }

    @Override
    public String parent() {
        return "projectId";
    }

    @Override
    public Set<String> reckoned() {
        return Set.of("projectCode", "projectName", "state", "daysLate");
    }

    @Override
    public List<MilestoneResponse> read(Collection<UUID> ids) {
        var now = clock.instant();
        return onFile.read(ids).stream()
                .map(milestone -> MilestoneResponse.from(milestone, now))
                .toList();
    }

    @Override
    public UUID create(UUID parent, MilestoneRequest wanted) {
        return changes.create(parent, wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<MilestoneRequest>> records) {
        return changes.createAll(records).stream().map(Milestone::id).toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, MilestoneRequest wanted) {
        changes.change(parent, id, expected, wanted);
    }
}
