package city.promotion.projects.milestone;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.project.Projects;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects/{projectId}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "What is due between the stages, on time or late 里程碑")
class MilestoneResource {

    private final MilestoneRepository milestones;
    private final MilestoneService service;
    private final Projects projects;
    private final Clock clock;

    MilestoneResource(MilestoneRepository milestones, MilestoneService service, Projects projects, Clock clock) {
        this.milestones = milestones;
        this.service = service;
        this.projects = projects;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(value = MilestoneResponse.class, responseCode = "201", responseDescription = "The milestone")
    @Operation(
            operationId = "createMilestone",
            summary = "Add a milestone 新增里程碑",
            description = "What is due and by when; one that was met already may be entered with both dates.")
    public RestResponse<MilestoneResponse> create(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @NotNull @Valid MilestoneRequest request) {
        var milestone = MilestoneResponse.from(service.create(projectId, request), clock.instant());
        return Created.at("/projects/v1/projects/" + projectId + "/milestones/" + milestone.id(), milestone);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjectMilestones",
            summary = "Milestones of a project 项目里程碑",
            description = "All that is due and was met, by planned date.")
    public Page<MilestoneResponse> list(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @Valid @BeanParam PageRequest page) {
        projects.require(projectId);
        var now = clock.instant();
        var ofProject = new MilestoneFilter(null, null, null, null, null, projectId, null, null, null, null, null);
        return milestones.matching(ofProject, page).map(milestone -> MilestoneResponse.from(milestone, now));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getMilestone",
            summary = "Get a milestone 里程碑",
            description = "One milestone with its dates, on time or late. Its ETag is what a change needs.")
    public MilestoneResponse get(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the milestone.") UUID id) {
        projects.require(projectId);
        return MilestoneResponse.from(milestones.require(projectId, id), clock.instant());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeMilestone",
            summary = "Change a milestone 修改里程碑",
            description =
                    "Writes it whole: met, or planned for another day. The dates before stay in the history of the project, part "
                            + "`milestones`.")
    public MilestoneResponse change(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the milestone.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid MilestoneRequest request) {
        return MilestoneResponse.from(service.change(projectId, id, expected, request), clock.instant());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteMilestone",
            summary = "Delete a milestone 删除里程碑",
            description = "What was recorded stays readable in the history of the project.")
    public void delete(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the milestone.") UUID id,
            @BeanParam ExpectedVersion expected) {
        service.delete(projectId, id, expected);
    }
}
