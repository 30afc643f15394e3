package city.promotion.stats.load;

import city.promotion.conventions.security.Caller;
import city.promotion.stats.consistency.Consistency;
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
import java.util.stream.Collectors;

@ApplicationScoped
class FileLoadService {

    private final LoadRepository loads;
    private final DraftRepository drafts;
    private final Releases releases;
    private final Datasets datasets;
    private final Observations observations;
    private final ObjectMapper json;
    private final Validator validator;
    private final Consistency consistency;
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
            Consistency consistency,
            Caller caller,
            TransactionManager transactions) {
        this.loads = loads;
        this.drafts = drafts;
        this.releases = releases;
        this.datasets = datasets;
        this.observations = observations;
        this.json = json;
        this.validator = validator;
        this.consistency = consistency;
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

    /**
     * Does all that a load does, the checks of a publication included, and takes it back. A contradiction is told and not refused,
     * since a source may contradict itself and is loaded all the same.
     */
    @Transactional
    RehearsalResponse rehearse(UUID releaseId, FigureFile file) throws SystemException {
        var load = read(releaseId, drafts.nextId(), file);
        var found = consistency.ofDraft(releaseId, releases.requireSeen(releaseId));
        if (!found.contradicts()) {
            releases.check(releaseId);
        }
        transactions.setRollbackOnly();
        var named = found.named();
        var cells = load.cells(
                file, named.stream().flatMap(one -> one.figures().stream()).collect(Collectors.toSet()));
        return new RehearsalResponse(
                load.rows(),
                load.taken(),
                load.deletions(),
                load.unchanged(),
                found.verdict(),
                named.stream()
                        .map(one -> new ContradictionResponse(
                                one.explanation(),
                                one.figures(),
                                one.figures().stream().map(cells::get).toList()))
                        .toList());
    }

    private FileLoad read(UUID releaseId, UUID loadId, FigureFile file) {
        releases.requireSeen(releaseId);
        var draft = releases.lockDraft(releaseId);
        var load =
                new FileLoad(draft, loadId, datasets.require(draft.datasetId()), drafts, observations, json, validator);
        file.each(load::take);
        load.end();
        drafts.keep(loadId, releaseId, load.taken(), load.unchanged(), caller.name());
        return load;
    }
}
