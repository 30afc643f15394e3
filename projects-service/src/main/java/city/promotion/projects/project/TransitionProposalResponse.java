package city.promotion.projects.project;

import city.promotion.conventions.conditional.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposed step, as it is read. */
@Schema(
        name = "TransitionProposal",
        description =
                "A step that one person asks for and another decides 阶段变更申请. It stays on file whatever is decided.")
record TransitionProposalResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2024-0001", required = true) String projectCode,

        @Schema(description = "Stage that the step leaves.", examples = "REGISTERED", required = true)
        String from,

        @Schema(description = "The step as it was asked for; mended, it can be sent again.", required = true)
        TransitionRequest transition,

        @Schema(
                description = "Version of the rules that judged it when it was proposed.",
                examples = "1",
                required = true)
        int ruleSet,

        @Schema(required = true) ProposalState state,

        @Schema(description = "Why it was decided so.", nullable = true)
        String decisionReason,

        @Schema(nullable = true) Instant decidedAt,
        @Schema(examples = "verifier", nullable = true) String decidedBy,

        @Schema(description = "The step that came of it.", nullable = true)
        UUID stageRecordId,

        @Schema(examples = "0", required = true) long version,

        @Schema(description = "When it was proposed.", required = true)
        Instant proposedAt,

        @Schema(description = "Who proposed it.", examples = "editor", required = true)
        String proposedBy)
        implements Versioned {

    static TransitionProposalResponse from(TransitionProposal proposal) {
        return new TransitionProposalResponse(
                proposal.id(),
                proposal.projectId(),
                proposal.projectCode(),
                proposal.from(),
                proposal.request(),
                proposal.ruleSet(),
                proposal.state(),
                proposal.decisionReason(),
                proposal.decidedAt(),
                proposal.decidedBy(),
                proposal.stageRecordId(),
                proposal.version(),
                proposal.stamp().createdAt(),
                proposal.stamp().createdBy());
    }
}
