package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.imports.Twin;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sheet of projects that comes back; their stage and status move by operations of their own. */
@ApplicationScoped
class ProjectSheet implements Importable<ProjectRequest, ProjectResponse> {

    private final ProjectService changes;
    private final OnFile<Project> onFile;
    private final Caller caller;
    private final DuplicateGuard duplicates;
    private final Clock clock;

    ProjectSheet(
            ProjectService changes, EntityManager entities, Caller caller, DuplicateGuard duplicates, Clock clock) {
        this.changes = changes;
        this.duplicates = duplicates;
        this.clock = clock;
        this.onFile = new OnFile<>(entities, Project.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "projects";
    }

    @Override
    public Class<ProjectRequest> requestType() {
        return ProjectRequest.class;
    }

    @Override
    public Class<ProjectResponse> responseType() {
        return ProjectResponse.class;
    }

    @Override
    public String recordType() {
        return "project";
    }

    @Override
    public List<ProjectResponse> read(Collection<UUID> ids) {
        var visible = caller.visible();
        return onFile.read(ids).stream()
                .map(project -> ProjectResponse.from(project, visible))
                .toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, ProjectRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<ProjectRequest>> records) {
        return changes.createAll(records.stream().map(NewRecord::wanted).toList()).stream()
                .map(Project::id)
                .toList();
    }

    /** Where an event stands is told by its own feed, and the scale follows from the amount. */
    @Override
    public Set<String> reckoned() {
        return Set.of("origin", "scaleBand");
    }

    @Override
    public Map<Integer, List<Twin>> twins(List<ProjectRequest> wanted) {
        return duplicates.suspected(wanted, clock.instant());
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, ProjectRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
