package city.promotion.projects.finding;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "What is wrong with projects, by rules 项目预警")
class FindingResource {

    private final FindingRepository findings;
    private final Rounds rounds;

    FindingResource(FindingRepository findings, Rounds rounds) {
        this.findings = findings;
        this.rounds = rounds;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFindings",
            summary = "List findings 预警清单",
            description =
                    "What the rules say of the projects that the caller may see, as far as the rule's findings are for the "
                            + "caller. Longest first unless `sort` says since, severity, foundAt or project. Each says since "
                            + "when it holds and what would clear it; a change of the project tells at once.")
    public Page<FindingResponse> list(
            @RestQuery @Parameter(description = "Id of a project.") UUID projectId,
            @Valid @BeanParam FindingFilter filter,
            @Valid @BeanParam PageRequest page) {
        rounds.settle();
        return findings.matching(projectId, filter, page);
    }

    @POST
    @Path("/recomputation")
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "recomputeFindings",
            summary = "Look at all projects anew 重新计算预警",
            description =
                    "Happens each day and after every change by itself; needed after amounts or dates were mended behind the "
                            + "service's back. Repeating it changes nothing.")
    public Recomputation recompute() {
        return rounds.makeAnew();
    }
}
