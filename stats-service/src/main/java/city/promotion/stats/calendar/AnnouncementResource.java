package city.promotion.stats.calendar;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Announcements", description = "When figures are to come 发布预告")
class AnnouncementResource {

    private final AnnouncementRepository announcements;
    private final AnnouncementService service;
    private final History history;

    AnnouncementResource(AnnouncementRepository announcements, AnnouncementService service, History history) {
        this.announcements = announcements;
        this.service = service;
        this.history = history;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Idempotent
    @Operation(
            operationId = "announceRelease",
            summary = "Announce when figures come 发布预告",
            description =
                    "Tells readers beforehand at what moment figures are to come. It stands by itself: a draft or an embargo is "
                            + "never announced by the service.")
    @APIResponseSchema(value = AnnouncementResponse.class, responseCode = "201")
    public RestResponse<AnnouncementResponse> create(@NotNull @Valid AnnouncementRequest request) {
        var created = AnnouncementResponse.from(service.create(request));
        return Created.at("/stats/v1/announcements/" + created.id(), created);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAnnouncements",
            summary = "List announcements 预告列表",
            description = "Announcements that the caller may see, earliest planned moment first.")
    public Page<AnnouncementResponse> list(@BeanParam AnnouncementFilter filter, @Valid @BeanParam PageRequest page) {
        return announcements.page(filter, page).map(AnnouncementResponse::from);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readAnnouncement",
            summary = "Read an announcement 查看预告",
            description = "The announcement. Its ETag is what a change needs.")
    public AnnouncementResponse read(@RestPath @Parameter(description = "Id of the announcement.") UUID id) {
        return AnnouncementResponse.from(announcements.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "changeAnnouncement",
            summary = "Change an announcement 修改预告",
            description = "Replaces the announcement, for example when the moment moves.")
    public AnnouncementResponse change(
            @RestPath @Parameter(description = "Id of the announcement.") UUID id,
            @NotNull @Valid AnnouncementRequest request,
            @BeanParam ExpectedVersion expected) {
        return AnnouncementResponse.from(service.change(id, request, expected));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "removeAnnouncement",
            summary = "Remove an announcement 删除预告",
            description = "Takes the announcement out of the calendar. Its history stays.")
    public void remove(
            @RestPath @Parameter(description = "Id of the announcement.") UUID id,
            @BeanParam ExpectedVersion expected) {
        service.remove(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "readAnnouncementHistory",
            summary = "History of an announcement 变更记录",
            description = "Who changed what of the announcement, from which value to which, oldest first.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the announcement.") UUID id, @Valid @BeanParam PageRequest page) {
        announcements.require(id);
        return history.of(id, page);
    }
}
