package city.promotion.projects.annualtarget;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sheet of targets that comes back. */
@ApplicationScoped
class TargetSheet implements Importable<TargetRequest, TargetResponse> {

    private final TargetService changes;
    private final OnFile<Target> onFile;
    private final Caller caller;

    TargetSheet(TargetService changes, EntityManager entities, Caller caller) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Target.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "targets";
    }

    @Override
    public Class<TargetRequest> requestType() {
        return TargetRequest.class;
    }

    @Override
    public Class<TargetResponse> responseType() {
        return TargetResponse.class;
    }

    @Override
    public String recordType() {
        return "target";
    }

    @Override
    public List<TargetResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream()
                .filter(target -> caller.maySee(target.visibility()))
                .map(TargetResponse::from)
                .toList();
    }

    @Override
    public UUID create(UUID parent, TargetRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, TargetRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
