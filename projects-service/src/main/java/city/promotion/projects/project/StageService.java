package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.track.Tracks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes of where a project stands. */
@ApplicationScoped
class StageService {

    private final ProjectRepository projects;
    private final StageRecordRepository steps;
    private final StatusChangeRepository statusChanges;
    private final TransitionProposalRepository proposals;
    private final Gate gate;
    private final Tracks tracks;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    StageService(
            ProjectRepository projects,
            StageRecordRepository steps,
            StatusChangeRepository statusChanges,
            TransitionProposalRepository proposals,
            Gate gate,
            Tracks tracks,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.projects = projects;
        this.steps = steps;
        this.statusChanges = statusChanges;
        this.proposals = proposals;
        this.gate = gate;
        this.tracks = tracks;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Moves a project one stage on, or by a verifier one back; where a stage counts as a result, proposes it to another. */
    @Transactional
    TransitionOutcome transition(UUID id, ExpectedVersion expected, TransitionRequest request) {
        var project = projects.requireOwn(id);
        expected.requireSame(project.version());
        externalIds.requireFree(request.externalIds());
        var way = gate.judge(project, request);
        if (way.needsSecondPerson(project.stage(), request.to())) {
            return new TransitionOutcome(project, propose(project, way, request));
        }
        lapsePending(id);
        enter(project, way, request, null);
        return new TransitionOutcome(project, null);
    }

    /** Says yes to what another person proposed; the gate judges again, by the rules and the project of now. */
    @Transactional
    TransitionProposal approve(UUID projectId, UUID id, ExpectedVersion expected, ApprovalRequest request) {
        var project = projects.requireOwn(projectId);
        var proposal = proposals.require(projectId, id);
        expected.requireSame(proposal.version());
        proposal.requireOpenTo(caller.name());
        var wanted = proposal.request();
        externalIds.requireFree(wanted.externalIds());
        var step = enter(project, gate.judge(project, wanted), wanted, proposal);
        proposal.approve(step, caller.name(), request.reason(), clock.instant());
        proposals.flush();
        return proposal;
    }

    /** Says no to what another person proposed; the proposal stays on file. */
    @Transactional
    TransitionProposal reject(UUID projectId, UUID id, ExpectedVersion expected, RejectionRequest request) {
        var proposal = proposals.require(projects.requireOwn(projectId).id(), id);
        expected.requireSame(proposal.version());
        proposal.requireOpenTo(caller.name());
        proposal.reject(caller.name(), request.reason(), clock.instant());
        proposals.flush();
        return proposal;
    }

    /** Takes back what the caller proposed. */
    @Transactional
    TransitionProposal withdraw(UUID projectId, UUID id, ExpectedVersion expected) {
        var proposal = proposals.require(projects.requireOwn(projectId).id(), id);
        expected.requireSame(proposal.version());
        proposal.withdraw(caller.name(), clock.instant());
        proposals.flush();
        return proposal;
    }

    /** Notes how a project is doing in its stage. */
    @Transactional
    Project report(UUID id, ExpectedVersion expected, StatusChangeRequest request) {
        var project = projects.requireOwn(id);
        expected.requireSame(project.version());
        externalIds.requireFree(request.externalIds());
        var atEndOfTrack = tracks.require(project.track()).endsWith(project.stage());
        var previous = project.status();
        project.report(request.status(), request.reason(), atEndOfTrack, caller.has(Roles.VERIFIER));
        var number = Math.toIntExact(statusChanges.count("projectId", id)) + 1;
        statusChanges.persist(new StatusChange(project, number, previous, request));
        if (request.status().isFinal()) {
            lapsePending(id);
        }
        projects.flush();
        return project;
    }

    private TransitionProposal propose(Project project, Tracks.Way way, TransitionRequest request) {
        proposals.pendingOf(project.id()).ifPresent(pending -> {
            throw ProjectProblem.PROPOSAL_PENDING
                    .problem(project.code())
                    .with("existing", TransitionProposalResource.path(pending))
                    .with("sent", request);
        });
        var proposal = new TransitionProposal(project, way.ruleSet(), request);
        proposals.persistAndFlush(proposal);
        return proposal;
    }

    private StageRecord enter(Project project, Tracks.Way way, TransitionRequest request, TransitionProposal proposal) {
        project.enter(request.to(), request.effectiveDate(), clock.instant());
        var number = Math.toIntExact(steps.count("projectId", project.id())) + 1;
        var step = new StageRecord(project, number, way.ruleSet(), request, proposal);
        steps.persistAndFlush(step);
        return step;
    }

    private void lapsePending(UUID projectId) {
        proposals.pendingOf(projectId).ifPresent(pending -> pending.lapse(caller.name(), clock.instant()));
    }
}
