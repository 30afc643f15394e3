package city.promotion.projects.blocker;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.evidence.EvidenceFiles;
import city.promotion.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Changes of blockers. */
@ApplicationScoped
class BlockerService {

    private final BlockerRepository blockers;
    private final LogRepository log;
    private final DueDateChangeRepository dueDateChanges;
    private final Projects projects;
    private final EvidenceFiles evidenceFiles;
    private final CodeLists codeLists;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    BlockerService(
            BlockerRepository blockers,
            LogRepository log,
            DueDateChangeRepository dueDateChanges,
            Projects projects,
            EvidenceFiles evidenceFiles,
            CodeLists codeLists,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.blockers = blockers;
        this.log = log;
        this.dueDateChanges = dueDateChanges;
        this.projects = projects;
        this.evidenceFiles = evidenceFiles;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Blocker raise(BlockerRequest request) {
        return raiseAll(List.of(request)).get(0);
    }

    /** Raises all of them or none; the number of statements hardly grows with them. */
    @Transactional
    List<Blocker> raiseAll(List<BlockerRequest> requests) {
        var of = projects.requireOwn(
                requests.stream().map(BlockerRequest::projectId).toList());
        externalIds.requireAllFree(
                requests.stream().map(BlockerRequest::externalIds).toList());
        requests.forEach(request -> check(request).throwIfViolated());
        var numbers = blockers.nextNumbers(requests.size()).iterator();
        var raised = requests.stream()
                .map(request -> {
                    var project = of.get(request.projectId());
                    var raisedOn = request.raisedOn() == null ? today() : request.raisedOn();
                    var district = request.district() == null ? project.district() : request.district();
                    var code = "BL-%d-%04d".formatted(raisedOn.getYear(), numbers.next());
                    return new Blocker(code, project.sample(), raisedOn, district, request);
                })
                .toList();
        blockers.persist(raised);
        blockers.flush();
        return raised;
    }

    @Transactional
    Blocker change(UUID id, ExpectedVersion expected, BlockerRequest request) {
        var blocker = requireSame(id, expected);
        externalIds.requireFree(request.externalIds(), id);
        var problem = check(request);
        if (!request.projectId().equals(blocker.projectId())) {
            problem.violation("projectId", "fixed");
        }
        if (request.raisedOn() != null && !request.raisedOn().equals(blocker.raisedOn())) {
            problem.violation("raisedOn", "fixed");
        }
        problem.throwIfViolated();
        blocker.describe(request);
        blockers.flush();
        return blocker;
    }

    /** Takes one step on, or opens it again; a refusal names all that is missing. */
    @Transactional
    Blocker step(UUID id, ExpectedVersion expected, BlockerTransitionRequest request) {
        var blocker = requireSame(id, expected);
        externalIds.requireFree(request.externalIds());
        var raiserOrVerifier = caller.has(Roles.VERIFIER)
                || caller.name().equals(blocker.stamp().createdBy());
        blocker.step(request, raiserOrVerifier, today());
        checkEvidence(blocker, request.evidenceIds());
        return noted(blocker, LogEntry.of(blocker, request));
    }

    @Transactional
    Blocker reassign(UUID id, ExpectedVersion expected, AssignmentRequest request) {
        var blocker = requireSame(id, expected);
        blocker.reassign(request, today());
        return noted(blocker, LogEntry.of(blocker, request));
    }

    @Transactional
    LogEntry update(UUID id, UpdateRequest request) {
        var blocker = requireOwn(id);
        externalIds.requireFree(request.externalIds());
        blocker.requireDayWithin("on", request.on(), today());
        checkEvidence(blocker, request.evidenceIds());
        var entry = LogEntry.of(blocker, request);
        log.persistAndFlush(entry);
        return entry;
    }

    @Transactional
    LogEntry escalate(UUID id, EscalationRequest request) {
        var blocker = requireOwn(id);
        externalIds.requireFree(request.externalIds());
        blocker.escalate(request, today());
        var entry = LogEntry.of(blocker, request);
        noted(blocker, entry);
        return entry;
    }

    @Transactional
    DueDateChange propose(UUID id, DueDateChangeRequest request) {
        var blocker = requireOwn(id);
        externalIds.requireFree(request.externalIds());
        blocker.requireOutstanding();
        var problem = BlockerProblem.INVALID.problem();
        if (blocker.dueDate() == null) {
            problem.violation("proposed", "no-due-date");
        } else if (request.proposed().equals(blocker.dueDate())) {
            problem.violation("proposed", "same-due-date", blocker.dueDate());
        } else if (request.proposed().isBefore(blocker.raisedOn())) {
            problem.violation("proposed", "before-raised", blocker.raisedOn());
        }
        problem.throwIfViolated();
        if (dueDateChanges.hasOpen(id)) {
            throw BlockerProblem.PROPOSAL_OPEN.problem(blocker.code());
        }
        var change = new DueDateChange(blocker, request);
        dueDateChanges.persistAndFlush(change);
        return change;
    }

    /** Approves or refuses; the approved date holds at once and the date before stays on record. */
    @Transactional
    DueDateChange decide(UUID id, UUID changeId, ExpectedVersion expected, DecisionRequest request) {
        var blocker = requireOwn(id);
        var change = dueDateChanges.require(id, changeId);
        expected.requireSame(change.version());
        change.decide(request, caller.name(), clock.instant());
        if (request.approved()) {
            blocker.requireOutstanding();
            blocker.moveDueDate(change.proposed());
            log.persist(LogEntry.of(blocker, change, today()));
        }
        blockers.flush();
        return change;
    }

    private void checkEvidence(Blocker blocker, List<UUID> ids) {
        var problem = BlockerProblem.INVALID.problem();
        evidenceFiles.check(problem, blocker.projectId(), ids, "evidenceIds");
        problem.throwIfViolated();
    }

    private Blocker noted(Blocker blocker, LogEntry entry) {
        log.persist(entry);
        blockers.flush();
        return blocker;
    }

    /** A blocker goes with its project, whichever unit is to solve it. */
    private Blocker requireOwn(UUID id) {
        var blocker = blockers.require(id);
        projects.requireOwn(blocker.projectId());
        return blocker;
    }

    private Blocker requireSame(UUID id, ExpectedVersion expected) {
        var blocker = requireOwn(id);
        expected.requireSame(blocker.version());
        return blocker;
    }

    private ProblemException check(BlockerRequest request) {
        var problem = request.contradictions(today());
        codeLists.check(problem, "BLOCKER_CATEGORY", request.category(), "category");
        codeLists.check(problem, "DISTRICT", request.district(), "district");
        return problem;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
