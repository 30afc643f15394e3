package city.promotion.projects.blocker;

import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/blockers/{blockerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blockers", description = "What holds projects up 堵点难点")
class LogResource {

    private final BlockerRepository blockers;
    private final LogRepository log;
    private final BlockerService service;

    LogResource(BlockerRepository blockers, LogRepository log, BlockerService service) {
        this.blockers = blockers;
        this.log = log;
        this.service = service;
    }

    @POST
    @Path("/updates")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = LogEntryResponse.class,
            responseCode = "201",
            responseDescription = "The entry in the log")
    @Operation(
            operationId = "createBlockerUpdate",
            summary = "Note news 记录进展",
            description = "A dated entry in the log of the blocker; nothing else changes.")
    public RestResponse<LogEntryResponse> update(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @NotNull @Valid UpdateRequest request) {
        return created(blockerId, service.update(blockerId, request));
    }

    @POST
    @Path("/escalations")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = LogEntryResponse.class,
            responseCode = "201",
            responseDescription = "The entry in the log")
    @Operation(
            operationId = "escalateBlocker",
            summary = "Take it up 提级",
            description =
                    "To the head of the unit, the district, or a city leader; only upwards, with date and reason.")
    public RestResponse<LogEntryResponse> escalate(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @NotNull @Valid EscalationRequest request) {
        return created(blockerId, service.escalate(blockerId, request));
    }

    @GET
    @Path("/log")
    @PermitAll
    @Operation(
            operationId = "listBlockerLog",
            summary = "Log of a blocker 办理记录",
            description =
                    "Steps, news, escalations and moved due dates, in the order they were entered unless `sort=-createdAt`.")
    public Page<LogEntryResponse> list(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @Valid @BeanParam PageRequest page) {
        blockers.require(blockerId);
        return log.ofBlocker(blockerId, page).map(LogEntryResponse::from);
    }

    @GET
    @Path("/log/{entryId}")
    @PermitAll
    @Operation(
            operationId = "getBlockerLogEntry",
            summary = "Get an entry of the log 办理记录",
            description = "One thing that happened to the blocker.")
    public LogEntryResponse get(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @RestPath @Parameter(description = "Id of the entry.") UUID entryId) {
        blockers.require(blockerId);
        return LogEntryResponse.from(log.require(blockerId, entryId));
    }

    private static RestResponse<LogEntryResponse> created(UUID blockerId, LogEntry entry) {
        return Created.at("/projects/v1/blockers/" + blockerId + "/log/" + entry.id(), LogEntryResponse.from(entry));
    }
}
