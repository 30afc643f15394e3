package city.promotion.projects.ledger;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.security.Caller;
import city.promotion.projects.evidence.EvidenceFiles;
import city.promotion.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes of a ledger: entries come, one may end another, a second person verifies; nothing goes. */
@ApplicationScoped
class LedgerService {

    private final MoneyEntryRepository entries;
    private final Projects projects;
    private final EvidenceFiles evidenceFiles;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    LedgerService(
            MoneyEntryRepository entries,
            Projects projects,
            EvidenceFiles evidenceFiles,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.evidenceFiles = evidenceFiles;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters an amount; one that corrects another ends it in the same moment. */
    @Transactional
    MoneyEntry enter(UUID projectId, MoneyEntryRequest request) {
        var project = projects.requireOwn(projectId);
        externalIds.requireFree(request.externalIds());
        var problem = request.contradictions(clock.instant());
        evidenceFiles.check(problem, projectId, request.evidenceIds(), "evidenceIds");
        problem.throwIfViolated();
        entries.holdLedgerOf(projectId);
        var wrong = request.corrects() == null ? null : entries.require(projectId, request.corrects());
        var entry = new MoneyEntry(projectId, project.sample(), request);
        entries.tellingTheSame(entry).ifPresent(other -> {
            throw LedgerProblem.PERIOD_TAKEN
                    .problem(entry.kind(), other.period().value(), other.id())
                    .with("existing", MoneyEntryResource.path(projectId, other.id()));
        });
        return replace(wrong, entry);
    }

    /** Ends an amount without another in its place. */
    @Transactional
    MoneyEntry withdraw(UUID projectId, UUID id, ExpectedVersion expected, WithdrawalRequest request) {
        projects.requireOwn(projectId);
        entries.holdLedgerOf(projectId);
        var wrong = entries.require(projectId, id);
        expected.requireSame(wrong.version());
        externalIds.requireFree(request.externalIds());
        if (!wrong.counts()) {
            throw LedgerProblem.CORRECTED.problem(id, wrong.correctedBy());
        }
        return replace(wrong, new MoneyEntry(wrong, request));
    }

    /** Notes that somebody other than the author saw that the amount is right. */
    @Transactional
    MoneyEntry verify(UUID projectId, UUID id, ExpectedVersion expected, VerificationRequest request) {
        projects.requireOwn(projectId);
        var entry = entries.require(projectId, id);
        expected.requireSame(entry.version());
        // What is verified keeps its documents, so they must be there now.
        var problem = LedgerProblem.INVALID.problem();
        evidenceFiles.check(problem, projectId, entry.evidenceIds(), "evidenceIds");
        problem.throwIfViolated();
        entry.verify(caller.name(), request.note(), clock.instant());
        entries.flush();
        return entry;
    }

    private MoneyEntry replace(MoneyEntry wrong, MoneyEntry entry) {
        entries.persist(entry);
        if (wrong != null) {
            wrong.endBy(entry);
        }
        entries.flush();
        return entry;
    }
}
