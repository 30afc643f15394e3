package city.promotion.events.followup;

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

/** The sheet of follow-ups that comes back; they are done and taken up again by operations of their own. */
@ApplicationScoped
class FollowUpSheet implements Importable<FollowUpRequest, FollowUpResponse> {

    private final FollowUpService changes;
    private final OnFile<FollowUp> onFile;
    private final Caller caller;
    private final Clock clock;

    FollowUpSheet(FollowUpService changes, EntityManager entities, Caller caller, Clock clock) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, FollowUp.class);
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "follow-ups";
    }

    @Override
    public Class<FollowUpRequest> requestType() {
        return FollowUpRequest.class;
    }

    @Override
    public Class<FollowUpResponse> responseType() {
        return FollowUpResponse.class;
    }

    @Override
    public String recordType() {
        return "follow-up";
    }

    /** Days go by: what is overdue today was not when the sheet went out. */
    @Override
    public Set<String> reckoned() {
        return Set.of("overdue");
    }

    @Override
    public List<FollowUpResponse> read(Collection<UUID> ids) {
        var visible = caller.visible();
        return onFile.read(ids).stream()
                .filter(followUp -> visible.contains(followUp.visibility()))
                .map(followUp -> FollowUpResponse.from(followUp, visible, LocalDate.now(clock)))
                .toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, FollowUpRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<FollowUpRequest>> records) {
        return changes.createAll(records.stream().map(NewRecord::wanted).toList()).stream()
                .map(FollowUp::id)
                .toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, FollowUpRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
