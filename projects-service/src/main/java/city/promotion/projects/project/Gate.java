package city.promotion.projects.project;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.evidence.EvidenceFiles;
import city.promotion.projects.track.Tracks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a step before it is proposed, and again before it is taken; a refusal names all that is missing. */
@ApplicationScoped
class Gate {

    private final StageRecordRepository steps;
    private final Tracks tracks;
    private final DuplicateGuard duplicates;
    private final EvidenceFiles evidenceFiles;
    private final CodeLists codeLists;
    private final Caller caller;
    private final Clock clock;

    Gate(
            StageRecordRepository steps,
            Tracks tracks,
            DuplicateGuard duplicates,
            EvidenceFiles evidenceFiles,
            CodeLists codeLists,
            Caller caller,
            Clock clock) {
        this.steps = steps;
        this.tracks = tracks;
        this.duplicates = duplicates;
        this.evidenceFiles = evidenceFiles;
        this.codeLists = codeLists;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lets the step pass, by the rules that the answer names, or refuses it. */
    Tracks.Way judge(Project project, TransitionRequest request) {
        project.requireActive();
        var way = tracks.require(project.track());
        var back = isBack(project, way, request.to());
        if (back && !caller.has(Roles.VERIFIER)) {
            throw ProjectProblem.STEP_BACK_NEEDS_VERIFIER
                    .problem(project.code(), project.stage(), request.to())
                    .with("sent", request);
        }
        // What was sent goes back with the refusal, so that nobody types it twice.
        var problem = ProjectProblem.GATE_NOT_MET
                .problem(project.code(), request.to())
                .with("sent", request);
        judgeDate(project, request, problem);
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
        codeLists.check(
                problem,
                "EVIDENCE_KIND",
                request.evidence().stream().map(Evidence::kind).toList(),
                "evidence");
        evidenceFiles.check(problem, project.id(), request.evidenceIds(), "evidenceIds");
        problem.throwIfViolated();
        if (!back) {
            duplicates.check(project, request);
        }
        return way;
    }

    /** Steps follow each other in time: a date must leave room behind every step before it, not only the last. */
    private void judgeDate(Project project, TransitionRequest request, ProblemException problem) {
        if (request.effectiveDate().earliest().isAfter(clock.instant())) {
            problem.violation("effectiveDate", "in-the-future");
        }
        steps.ofProjects(List.of(project.id())).stream()
                .filter(step -> step.effectiveDate() != null)
                .max(Comparator.comparing(step -> step.effectiveDate().earliest()))
                .filter(step -> !request.effectiveDate()
                        .latest()
                        .isAfter(step.effectiveDate().earliest()))
                .ifPresent(step -> problem.violation(
                        "effectiveDate",
                        "before-stage",
                        step.stage(),
                        step.effectiveDate().value()));
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
}
