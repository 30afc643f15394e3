package city.promotion.projects.blocker;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/projects/{projectId}/blockers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blockers", description = "What holds projects up 堵点难点")
class ProjectBlockerResource {

    private final Projects projects;
    private final BlockerRepository blockers;
    private final Clock clock;

    ProjectBlockerResource(Projects projects, BlockerRepository blockers, Clock clock) {
        this.projects = projects;
        this.blockers = blockers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjectBlockers",
            summary = "Blockers of a project 项目堵点",
            description = "What holds this project up, with the filters and orders of /projects/v1/blockers.")
    public Page<BlockerResponse> list(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @Valid @BeanParam BlockerFilter filter,
            @Valid @BeanParam PageRequest page) {
        projects.require(projectId);
        var today = LocalDate.now(clock);
        return blockers.matching(projectId, filter, page).map(blocker -> BlockerResponse.from(blocker, today));
    }
}
