package city.promotion.events.meeting;

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
import java.util.Set;
import java.util.UUID;

/** The sheet of meetings that comes back. */
@ApplicationScoped
class MeetingSheet implements Importable<MeetingRequest, MeetingResponse> {

    private final MeetingService changes;
    private final OnFile<Meeting> onFile;
    private final Caller caller;

    MeetingSheet(MeetingService changes, EntityManager entities, Caller caller) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Meeting.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "meetings";
    }

    @Override
    public Class<MeetingRequest> requestType() {
        return MeetingRequest.class;
    }

    @Override
    public Class<MeetingResponse> responseType() {
        return MeetingResponse.class;
    }

    @Override
    public String recordType() {
        return "meeting";
    }

    /** What the organisations are called is their own affair. */
    @Override
    public Set<String> reckoned() {
        return Set.of("organisations");
    }

    @Override
    public List<MeetingResponse> read(Collection<UUID> ids) {
        var visible = caller.visible();
        return onFile.read(ids).stream()
                .filter(meeting -> visible.contains(meeting.visibility()))
                .map(meeting -> MeetingResponse.from(meeting, visible))
                .toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, MeetingRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public List<UUID> createAll(List<NewRecord<MeetingRequest>> records) {
        return changes.createAll(records.stream().map(NewRecord::wanted).toList()).stream()
                .map(Meeting::id)
                .toList();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, MeetingRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
