package city.promotion.projects.evidence;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Changes of what proves things. */
@ApplicationScoped
class EvidenceService {

    private static final Logger LOG = Logger.getLogger(EvidenceService.class);

    private final EvidenceRepository files;
    private final EvidenceStore store;
    private final LooseContentService loose;
    private final EvidenceConfig config;
    private final CodeLists codeLists;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository files,
            EvidenceStore store,
            LooseContentService loose,
            EvidenceConfig config,
            CodeLists codeLists,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.loose = loose;
        this.config = config;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps the bytes, then says that they are there: a document is never without its bytes. */
    @Transactional
    EvidenceFile upload(UUID projectId, Upload upload) {
        var sample = files.requireOwnProject(projectId);
        check(upload);
        externalIds.requireFree(upload.externalIds());
        var key = UUID.randomUUID().toString();
        loose.note(key);
        try {
            store.put(key, upload.content());
        } catch (UncheckedIOException failed) {
            throw unavailable(failed);
        }
        var file = new EvidenceFile(projectId, sample, key, upload);
        files.persistAndFlush(file);
        files.forgetLoose(key);
        return file;
    }

    byte[] content(EvidenceFile file) {
        file.requirePresent();
        byte[] content;
        try {
            content = store.get(file.storageKey());
        } catch (UncheckedIOException failed) {
            throw unavailable(failed);
        }
        if (!S3Signature.sha256(content).equals(file.sha256())) {
            LOG.errorf("The bytes of the document %s are not those that were kept", file.id());
            throw EvidenceProblem.STORE_UNAVAILABLE.problem();
        }
        return content;
    }

    @Transactional
    EvidenceFile describe(UUID projectId, UUID id, ExpectedVersion expected, EvidenceRequest request) {
        var file = files.requireOwn(projectId, id);
        expected.requireSame(file.version());
        externalIds.requireFree(request.externalIds(), id);
        var problem = EvidenceProblem.INVALID.problem();
        codeLists.check(problem, "EVIDENCE_KIND", request.kind(), "kind");
        if (request.issuedOn() != null && request.issuedOn().isAfter(LocalDate.now(clock))) {
            problem.violation("issuedOn", "in-the-future");
        }
        problem.throwIfViolated();
        file.describe(request);
        files.flush();
        return file;
    }

    /** Gives up the bytes, unless something rests on them; what the document was stays readable. */
    @Transactional
    void remove(UUID projectId, UUID id, ExpectedVersion expected) {
        var file = files.requireOwn(projectId, id);
        expected.requireSame(file.version());
        file.requirePresent();
        var resting = files.restingOn(file);
        if (!resting.isEmpty()) {
            throw EvidenceProblem.IN_USE
                    .problem(file.fileName(), resting.get(0))
                    .with("usedBy", resting);
        }
        file.remove(caller.name(), clock.instant());
        files.noteLoose(file.storageKey(), Instant.EPOCH);
        files.flush();
    }

    private void check(Upload upload) {
        if (upload.content().length > config.maxBytes()) {
            throw EvidenceProblem.TOO_LARGE.problem(upload.content().length, config.maxBytes());
        }
        var problem = EvidenceProblem.INVALID.problem();
        codeLists.check(problem, "EVIDENCE_KIND", upload.kind(), "kind");
        if (upload.issuedOn() != null && upload.issuedOn().isAfter(LocalDate.now(clock))) {
            problem.violation("issuedOn", "in-the-future");
        }
        problem.throwIfViolated();
        if (!upload.type().fits(upload.content())) {
            throw EvidenceProblem.NOT_AS_DECLARED.problem(upload.type().mediaType(), DocumentType.all());
        }
    }

    private static RuntimeException unavailable(UncheckedIOException failed) {
        LOG.error("The store of documents fails", failed);
        return EvidenceProblem.STORE_UNAVAILABLE.problem();
    }
}
