package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "Investment projects 投资项目")
class ProjectResource {

    private final Caller caller;
    private final ProjectRepository projects;
    private final StageRecordRepository steps;
    private final ProjectService service;
    private final History history;

    ProjectResource(
            ProjectRepository projects,
            StageRecordRepository steps,
            ProjectService service,
            History history,
            Caller caller) {
        this.caller = caller;
        this.projects = projects;
        this.steps = steps;
        this.service = service;
        this.history = history;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = ProjectResponse.class,
            responseCode = "201",
            responseDescription = "The project on its first stage")
    @Operation(
            operationId = "createProject",
            summary = "Create a project 新建项目",
            description =
                    "The kind decides the track, and the project starts on its first stage, LEAD. Name and kind are "
                            + "enough; what later stages ask for stands in /projects/v1/tracks.")
    public RestResponse<ProjectResponse> create(@NotNull @Valid ProjectRequest request) {
        var project = ProjectResponse.from(service.create(request), caller.visible());
        return Created.at("/projects/v1/projects/" + project.id(), project);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjects",
            summary = "List projects 项目列表",
            description = "Projects that the caller may see, by code unless `sort` says code, stageSince, updatedAt or "
                    + "agreedInvestment. Filters that are given hold all together.")
    public Page<ProjectResponse> list(
            @Valid @BeanParam ProjectFilter filter,
            @Valid @BeanParam PageRequest page,
            @RestQuery @Parameter(description = "What comes along with each project.") Expansion expand) {
        var found = projects.matching(filter, page);
        var visible = caller.visible();
        if (expand == null || found.items().isEmpty()) {
            return found.map(project -> ProjectResponse.from(project, visible));
        }
        var stepsOf = steps.ofProjects(found.items().stream().map(Project::id).toList()).stream()
                .collect(Collectors.groupingBy(StageRecord::projectId));
        return found.map(
                project -> ProjectResponse.from(project, visible, stepsOf.getOrDefault(project.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getProject",
            summary = "Get a project 项目详情",
            description = "One project, with `expand=stages` also every step it took. Its ETag is what a change needs.")
    public ProjectResponse get(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestQuery @Parameter(description = "What comes along with the project.") Expansion expand) {
        var project = projects.require(id);
        return expand == null
                ? ProjectResponse.from(project, caller.visible())
                : ProjectResponse.from(project, caller.visible(), steps.ofProjects(List.of(id)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeProject",
            summary = "Change a project 修改项目",
            description =
                    "Writes the project whole: what is left out is empty afterwards. What the stages so far asked for "
                            + "may be changed but not taken away, and the kind only within the track. Stage and status have "
                            + "operations of their own.")
    public ProjectResponse change(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid ProjectRequest request) {
        return ProjectResponse.from(service.change(id, expected, request), caller.visible());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteProject",
            summary = "Delete a project 删除项目",
            description = "Only a project that never left its first stage, for example one entered twice. Any other is "
                    + "terminated by a status change and stays on file.")
    public void delete(
            @RestPath @Parameter(description = "Id of the project.") UUID id, @BeanParam ExpectedVersion expected) {
        service.delete(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getProjectHistory",
            summary = "History of a project 变更历史",
            description =
                    "Who changed what, when, from which value to which; steps are part `stages`. Oldest first unless "
                            + "`sort=-at`.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the project.") UUID id, @Valid @BeanParam PageRequest page) {
        var changes = history.of(id, page);
        if (changes.items().isEmpty()) {
            projects.require(id);
        }
        return changes;
    }
}
