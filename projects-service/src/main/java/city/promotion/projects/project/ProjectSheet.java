package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheet of projects that comes back; their stage and status move by operations of their own. */
@ApplicationScoped
class ProjectSheet implements Importable<ProjectRequest, ProjectResponse> {

    private final ProjectService changes;
    private final OnFile<Project> onFile;
    private final Caller caller;

    ProjectSheet(ProjectService changes, EntityManager entities, Caller caller) {
        this.changes = changes;
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

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, ProjectRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
