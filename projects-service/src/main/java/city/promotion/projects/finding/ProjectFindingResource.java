package city.promotion.projects.finding;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.projects.project.Projects;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/projects/{projectId}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "What is wrong with projects, by rules 项目预警")
class ProjectFindingResource {

    private final Projects projects;
    private final FindingRepository findings;
    private final Rounds rounds;

    ProjectFindingResource(Projects projects, FindingRepository findings, Rounds rounds) {
        this.projects = projects;
        this.findings = findings;
        this.rounds = rounds;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjectFindings",
            summary = "Findings of a project 项目预警",
            description = "What the rules say of this project, with the filters and orders of /projects/v1/findings.")
    public Page<FindingResponse> list(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @Valid @BeanParam FindingFilter filter,
            @Valid @BeanParam PageRequest page) {
        projects.require(projectId);
        rounds.settle();
        return findings.matching(projectId, filter, page);
    }
}
