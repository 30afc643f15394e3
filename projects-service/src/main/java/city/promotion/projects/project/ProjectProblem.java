package city.promotion.projects.project;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about a project. */
enum ProjectProblem implements ProblemType {
    NOT_FOUND("project-not-found", 404),
    STAGE_RECORD_NOT_FOUND("stage-record-not-found", 404),
    INVALID("project-invalid", 422),
    KIND_WITHOUT_TRACK("project-kind-without-track", 422),
    TRACK_FIXED("project-track-fixed", 409),
    NOT_DELETABLE("project-not-deletable", 409),
    STAGE_NOT_REACHABLE("project-stage-not-reachable", 422),
    GATE_NOT_MET("project-gate-not-met", 422),
    NOT_ACTIVE("project-not-active", 409),
    STEP_BACK_NEEDS_VERIFIER("project-step-back-needs-verifier", 403),
    REOPENING_NEEDS_VERIFIER("project-reopening-needs-verifier", 403),
    DONE_TOO_EARLY("project-done-too-early", 409),
    STATUS_NOT_REACHABLE("project-status-not-reachable", 422),
    STATUS_CHANGE_NOT_FOUND("status-change-not-found", 404),
    PROPOSAL_NOT_FOUND("transition-proposal-not-found", 404),
    PROPOSAL_PENDING("transition-proposal-pending", 409),
    PROPOSAL_DECIDED("transition-proposal-decided", 409),
    PROPOSAL_OWN("transition-proposal-own", 403),
    PROPOSAL_OF_ANOTHER("transition-proposal-of-another", 403),
    DUPLICATE_SUSPECTED("project-duplicate-suspected", 409);

    private final String code;
    private final int status;

    ProjectProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
