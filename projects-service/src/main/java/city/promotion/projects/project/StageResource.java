package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.track.Tracks;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
    private final StatusChangeRepository statusChanges;
    private final Tracks tracks;
    private final DuplicateGuard duplicates;
    private final StageService service;

    StageResource(
            ProjectRepository projects,
            StageRecordRepository steps,
            StatusChangeRepository statusChanges,
            Tracks tracks,
            DuplicateGuard duplicates,
            StageService service,
            Caller caller) {
        this.caller = caller;
        this.projects = projects;
        this.steps = steps;
        this.statusChanges = statusChanges;
        this.tracks = tracks;
        this.duplicates = duplicates;
        this.service = service;
    }

    @GET
    @Path("/stage-requirements")
    @PermitAll
    @Operation(
            operationId = "getStageRequirements",
            summary = "What the stages ahead ask for 阶段要求",
            description =
                    "For the next stage and every later one: each field OPTIONAL, REQUIRED_NEXT or REQUIRED, the rule that says "
                            + "so with its reason, and what is missing now.")
    public StageRequirementsResponse requirements(@RestPath @Parameter(description = "Id of the project.") UUID id) {
        var project = projects.require(id);
        return StageRequirementsResponse.from(project, tracks.require(project.track()), tracks.fields());
    }

    @GET
    @Path("/similar")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSimilarProjects",
            summary = "Projects that look the same 疑似重复项目",
            description =
                    "What shares an investor or nearly the name and was signed, talked about or recorded within 24 months of this "
                            + "one's stage; terminated projects are left out. Signing compares the same way.")
    public SimilarProjectList similar(@RestPath @Parameter(description = "Id of the project.") UUID id) {
        var project = projects.require(id);
        return new SimilarProjectList(duplicates.similar(project, project.stageSinceFrom()), null);
    }

    @POST
    @Path("/transitions")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = ProjectResponse.class,
            responseCode = "200",
            responseDescription = "The project on its new stage")
    @APIResponse(
            responseCode = "202",
            description = "A proposal that waits for another person; `Location` is its address. 已提交审核",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TransitionProposalResponse.class)))
    @Operation(
            operationId = "transitionProject",
            summary = "Move a project one stage 变更阶段",
            description =
                    "To the next stage of its track, or by a verifier with a reason to the one before; what happened long ago is "
                            + "entered step by step with its dates. A refusal lists everything that is missing at once and gives "
                            + "back what was sent; fields of the project are mended by changing the project. A step into or out "
                            + "of a stage that counts as a result (`secondPerson` in /projects/v1/tracks) becomes a proposal, "
                            + "answered 202, which another person approves. A project that looks like another one is not signed "
                            + "without `duplicateOverride`.")
    public RestResponse<?> transition(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid TransitionRequest request) {
        var outcome = service.transition(id, expected, request);
        return outcome.proposal() == null
                ? RestResponse.ok(ProjectResponse.from(outcome.project(), caller.visible()))
                : RestResponse.ResponseBuilder.<TransitionProposalResponse>create(RestResponse.Status.ACCEPTED)
                        .entity(TransitionProposalResponse.from(outcome.proposal()))
                        .header(HttpHeaders.LOCATION, TransitionProposalResource.path(outcome.proposal()))
                        .build();
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
                            + "ended is reopened by a verifier. Each change stays on file as a record of its own.")
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

    @GET
    @Path("/status-changes")
    @PermitAll
    @Operation(
            operationId = "listProjectStatusChanges",
            summary = "Status changes of a project 状态变更记录",
            description = "Every change of the status with its reason and who recorded it, oldest first.")
    public Page<StatusChangeResponse> statusChanges(
            @RestPath @Parameter(description = "Id of the project.") UUID id, @Valid @BeanParam PageRequest page) {
        projects.require(id);
        return statusChanges.ofProject(id, page).map(StatusChangeResponse::from);
    }

    @GET
    @Path("/status-changes/{changeId}")
    @PermitAll
    @Operation(
            operationId = "getProjectStatusChange",
            summary = "One status change 状态变更记录",
            description = "The change with its reason and who recorded it.")
    public StatusChangeResponse statusChange(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestPath @Parameter(description = "Id of the change.") UUID changeId) {
        projects.require(id);
        return StatusChangeResponse.from(statusChanges.require(id, changeId));
    }
}
