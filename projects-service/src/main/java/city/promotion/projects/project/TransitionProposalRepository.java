package city.promotion.projects.project;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TransitionProposalRepository implements PanacheRepositoryBase<TransitionProposal, UUID> {

    private static final Listing PROPOSALS = Listing.of(
            "TransitionProposal t join Project p on p.id = t.projectId",
            "t",
            SortOrder.byInstant("proposedAt", "t.stamp.createdAt"));

    private final Caller caller;

    TransitionProposalRepository(Caller caller) {
        this.caller = caller;
    }

    Page<TransitionProposal> matching(TransitionProposalFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .and("t.state = :state", "state", filter.state())
                .and("t.stamp.createdBy = :proposedBy", "proposedBy", filter.proposedBy())
                .and("t.to = :to", "to", filter.to())
                .and("t.projectId = :projectId", "projectId", filter.projectId());
        return PROPOSALS.page(getEntityManager(), TransitionProposal.class, conditions, request);
    }

    TransitionProposal require(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId)
                .firstResultOptional()
                .orElseThrow(() -> ProjectProblem.PROPOSAL_NOT_FOUND.problem(id));
    }

    /** The one that waits for a decision; a project has one at most. */
    Optional<TransitionProposal> pendingOf(UUID projectId) {
        return find("projectId = ?1 and state = ?2", projectId, ProposalState.PENDING)
                .firstResultOptional();
    }
}
