package city.promotion.projects.project;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.track.Tracks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes of where a project stands. */
@ApplicationScoped
class StageService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ProjectRepository projects;
    private final StageRecordRepository steps;
    private final Tracks tracks;
    private final CodeLists codeLists;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    StageService(
            ProjectRepository projects,
            StageRecordRepository steps,
            Tracks tracks,
            CodeLists codeLists,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.projects = projects;
        this.steps = steps;
        this.tracks = tracks;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Moves a project one stage on, or by a verifier one back; a refusal names all that is missing. */
    @Transactional
    Project transition(UUID id, ExpectedVersion expected, TransitionRequest request) {
        var project = projects.require(id);
        expected.requireSame(project.version());
        externalIds.requireFree(request.externalIds(), NOBODY);
        project.requireActive();
        var way = tracks.require(project.track());
        var back = isBack(project, way, request.to());
        if (back && !caller.has(Roles.VERIFIER)) {
            throw ProjectProblem.STEP_BACK_NEEDS_VERIFIER.problem(project.code(), project.stage(), request.to());
        }
        judge(project, way, back, request);
        project.enter(request.to(), request.effectiveDate(), clock.instant());
        var number = Math.toIntExact(steps.count("projectId", id)) + 1;
        steps.persist(new StageRecord(project, number, way.ruleSet(), request));
        projects.flush();
        return project;
    }

    /** Notes how a project is doing in its stage. */
    @Transactional
    Project report(UUID id, ExpectedVersion expected, StatusChangeRequest request) {
        var project = projects.require(id);
        expected.requireSame(project.version());
        var atEndOfTrack = tracks.require(project.track()).endsWith(project.stage());
        project.report(request.status(), request.reason(), atEndOfTrack, caller.has(Roles.VERIFIER));
        projects.flush();
        return project;
    }

    private static boolean isBack(Project project, Tracks.Way way, String to) {
        var stages = way.stages();
        var here = stages.indexOf(project.stage());
        var neighbours = IntStream.of(here - 1, here + 1)
                .filter(i -> i >= 0 && i < stages.size())
                .mapToObj(stages::get)
                .toList();
        if (!neighbours.contains(to)) {
            throw ProjectProblem.STAGE_NOT_REACHABLE
                    .problem(to, project.stage(), way.code())
                    .violation("to", "one-of", String.join(", ", neighbours));
        }
        return stages.indexOf(to) < here;
    }

    private void judge(Project project, Tracks.Way way, boolean back, TransitionRequest request) {
        var problem = ProjectProblem.GATE_NOT_MET.problem(project.code(), request.to());
        if (request.effectiveDate().earliest().isAfter(clock.instant())) {
            problem.violation("effectiveDate", "in-the-future");
        }
        var since = project.stageSince();
        if (since != null && !request.effectiveDate().latest().isAfter(since.earliest())) {
            problem.violation("effectiveDate", "before-stage", project.stage(), since.value());
        }
        if (back) {
            if (request.reason() == null || request.reason().isBlank()) {
                problem.violation("reason", "reason-for-step-back");
            }
        } else {
            way.requirementsUpTo(request.to()).forEach((field, stage) -> {
                if (project.lacks(field) || request.lacks(field)) {
                    problem.violation(field, "needed-from", stage);
                }
            });
        }
        List<String> kinds = request.evidence().stream().map(Evidence::kind).toList();
        codeLists.check(problem, "EVIDENCE_KIND", kinds, "evidence");
        problem.throwIfViolated();
    }
}
