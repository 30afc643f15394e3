package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stages", description = "Where a project stands and how it got there 阶段与状态")
class StageResource {

    private final Caller caller;
    private final ProjectRepository projects;
    private final StageRecordRepository steps;
    private final StageService service;

    StageResource(ProjectRepository projects, StageRecordRepository steps, StageService service, Caller caller) {
        this.caller = caller;
        this.projects = projects;
        this.steps = steps;
        this.service = service;
    }

    @POST
    @Path("/transitions")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "transitionProject",
            summary = "Move a project one stage 变更阶段",
            description =
                    "To the next stage of its track, or by a verifier with a reason to the one before. A refusal lists "
                            + "everything that is missing at once; fields of the project are mended by changing the project. "
                            + "That another person approves a step from STARTED on is not asked yet.")
    public RestResponse<ProjectResponse> transition(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid TransitionRequest request) {
        return RestResponse.ok(ProjectResponse.from(service.transition(id, expected, request), caller.visible()));
    }

    @POST
    @Path("/status-changes")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeProjectStatus",
            summary = "Report how a project is doing 变更状态",
            description =
                    "Beside the stage a project has a status with a reason. A project that is SUSPENDED, TERMINATED, "
                            + "TRANSFERRED or DONE enters no stage; DONE is for the last stage of the track; a project that has "
                            + "ended is reopened by a verifier.")
    public RestResponse<ProjectResponse> report(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid StatusChangeRequest request) {
        return RestResponse.ok(ProjectResponse.from(service.report(id, expected, request), caller.visible()));
    }

    @GET
    @Path("/stages")
    @PermitAll
    @Operation(
            operationId = "listProjectStages",
            summary = "Steps of a project 阶段记录",
            description = "Every step with its date, proof, who recorded it and by which rules, oldest first.")
    public Page<StageRecordResponse> stages(
            @RestPath @Parameter(description = "Id of the project.") UUID id, @Valid @BeanParam PageRequest page) {
        projects.require(id);
        return steps.ofProject(id, page).map(StageRecordResponse::from);
    }

    @GET
    @Path("/stages/{stageId}")
    @PermitAll
    @Operation(
            operationId = "getProjectStage",
            summary = "One step of a project 阶段记录",
            description = "The step with its date, proof, who recorded it and by which rules.")
    public StageRecordResponse stage(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestPath @Parameter(description = "Id of the step.") UUID stageId) {
        projects.require(id);
        return StageRecordResponse.from(steps.require(id, stageId));
    }
}
