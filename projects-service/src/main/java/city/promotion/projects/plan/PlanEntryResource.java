package city.promotion.projects.plan;

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

@Path("/v1/projects/{projectId}/plan-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning lists", description = "Plans of major projects and what came of them 重大项目年度计划")
class PlanEntryResource {

    private final PlanEntryRepository entries;
    private final PlanEntryService service;
    private final Projects projects;
    private final Clock clock;

    PlanEntryResource(PlanEntryRepository entries, PlanEntryService service, Projects projects, Clock clock) {
        this.entries = entries;
        this.service = service;
        this.projects = projects;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(value = PlanEntryResponse.class, responseCode = "201", responseDescription = "The entry")
    @Operation(
            operationId = "createPlanEntry",
            summary = "Take a project into a plan 列入年度计划",
            description =
                    "Once for each year and level, with what is promised for the year. What comes of it is read from the stages and the ledger.")
    public RestResponse<PlanEntryResponse> create(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @NotNull @Valid PlanEntryRequest request) {
        var entry = read(projectId, service.create(projectId, request).id());
        return Created.at("/projects/v1/projects/" + projectId + "/plan-entries/" + entry.id(), entry);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjectPlanEntries",
            summary = "Plans that a project stands in 项目的年度计划",
            description = "Its place in the plan of each year and level, and what came of it.")
    public Page<PlanEntryResponse> list(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @Valid @BeanParam PageRequest page) {
        projects.require(projectId);
        var now = clock.instant();
        var ofProject = new PlanningListFilter(null, null, null, null, null, projectId, null, null, null);
        return entries.matching(ofProject, page)
                .map(line -> PlanEntryResponse.from(line.entry(), entries.done(line), now));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPlanEntry",
            summary = "Get an entry of a plan 年度计划条目",
            description =
                    "What was planned of the project for the year and what came of it. Its ETag is what a change needs.")
    public PlanEntryResponse get(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the entry.") UUID id) {
        projects.require(projectId);
        return read(projectId, id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changePlanEntry",
            summary = "Change an entry of a plan 修改年度计划条目",
            description =
                    "Writes it whole: what is left out is empty afterwards. What was planned before stays in the history of the "
                            + "project, part `planEntries`.")
    public PlanEntryResponse change(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the entry.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid PlanEntryRequest request) {
        return read(projectId, service.change(projectId, id, expected, request).id());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deletePlanEntry",
            summary = "Take a project out of a plan 移出年度计划",
            description = "What was recorded stays readable in the history of the project.")
    public void delete(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the entry.") UUID id,
            @BeanParam ExpectedVersion expected) {
        service.delete(projectId, id, expected);
    }

    private PlanEntryResponse read(UUID projectId, UUID id) {
        var line = entries.requireLine(projectId, id);
        return PlanEntryResponse.from(line.entry(), entries.done(line), clock.instant());
    }
}
