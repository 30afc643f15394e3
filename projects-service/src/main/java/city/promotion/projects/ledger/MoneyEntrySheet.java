package city.promotion.projects.ledger;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sheet of amounts that comes back: new rows are entered; a row on file is corrected by a new one and never changed. */
@ApplicationScoped
class MoneyEntrySheet implements Importable<MoneyEntryRequest, MoneyEntryResponse> {

    private final LedgerService ledger;
    private final OnFile<MoneyEntry> onFile;
    private final Caller caller;

    MoneyEntrySheet(LedgerService ledger, EntityManager entities, Caller caller) {
        this.ledger = ledger;
        this.onFile = new OnFile<>(entities, MoneyEntry.class);
        this.caller = caller;
    }

    @Override
    public String list() {
        return "money-entries";
    }

    @Override
    public Class<MoneyEntryRequest> requestType() {
        return MoneyEntryRequest.class;
    }

    @Override
    public Class<MoneyEntryResponse> responseType() {
        return MoneyEntryResponse.class;
    }

    @Override
    public String recordType() {
        return "money-entry";
    }

    @Override
    public String parent() {
        return "projectId";
    }

    @Override
    public List<MoneyEntryResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream()
                .filter(entry -> caller.maySee(entry.visibility()))
                .map(MoneyEntryResponse::from)
                .toList();
    }

    @Override
    public UUID create(UUID parent, MoneyEntryRequest wanted) {
        return ledger.enter(parent, wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, MoneyEntryRequest wanted) {
        throw LedgerProblem.NOT_CHANGEABLE.problem(id);
    }
}
