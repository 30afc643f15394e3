package city.promotion.projects.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter proposals by; filters that are given hold all together. */
record TransitionProposalFilter(
        @RestQuery @Parameter(description = "PENDING for what waits for a decision.")
        ProposalState state,

        @RestQuery @Parameter(description = "Who proposed it.", example = "editor")
        String proposedBy,

        @RestQuery @Parameter(description = "Stage to be entered.", example = "STARTED")
        String to,

        @RestQuery @Parameter(description = "Project.") UUID projectId) {}
