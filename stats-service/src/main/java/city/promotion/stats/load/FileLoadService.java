package city.promotion.stats.load;

import city.promotion.conventions.security.Caller;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.release.Releases;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

@ApplicationScoped
class FileLoadService {

    private final LoadRepository loads;
    private final DraftRepository drafts;
    private final Releases releases;
    private final Datasets datasets;
    private final Observations observations;
    private final ObjectMapper json;
    private final Validator validator;
    private final Caller caller;
    private final TransactionManager transactions;

    FileLoadService(
            LoadRepository loads,
            DraftRepository drafts,
            Releases releases,
            Datasets datasets,
            Observations observations,
            ObjectMapper json,
            Validator validator,
            Caller caller,
            TransactionManager transactions) {
        this.loads = loads;
        this.drafts = drafts;
        this.releases = releases;
        this.datasets = datasets;
        this.observations = observations;
        this.json = json;
        this.validator = validator;
        this.caller = caller;
        this.transactions = transactions;
    }

    /** Takes all rows of the file into the draft, or none and tells all that is wrong with them. */
    @Transactional
    Load load(UUID releaseId, FigureFile file) {
        var loadId = drafts.nextId();
        read(releaseId, loadId, file);
        return loads.require(releaseId, loadId);
    }

    /** Does all that a load does, the checks of a publication included, and takes it back. */
    @Transactional
    RehearsalResponse rehearse(UUID releaseId, FigureFile file) throws SystemException {
        var load = read(releaseId, drafts.nextId(), file);
        releases.check(releaseId);
        transactions.setRollbackOnly();
        return new RehearsalResponse(load.rows(), load.taken(), load.deletions());
    }

    private FileLoad read(UUID releaseId, UUID loadId, FigureFile file) {
        releases.requireSeen(releaseId);
        var draft = releases.lockDraft(releaseId);
        var load =
                new FileLoad(draft, loadId, datasets.require(draft.datasetId()), drafts, observations, json, validator);
        file.each(load::take);
        load.end();
        drafts.keep(loadId, releaseId, load.taken(), caller.name());
        return load;
    }
}
