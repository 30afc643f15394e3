package city.promotion.stats.release;

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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Figures that leave the house together, now or at an embargo 发布")
class ReleaseResource {

    private static final String EXAMPLE = """
            {
              "datasetId": "TRADE",
              "kind": "FLASH",
              "title": {"zh-Hans": "2024年一季度无锡外贸", "en": "Foreign trade of Wuxi, first quarter of 2024"},
              "embargoUntil": "2024-04-21T01:00:00Z",
              "visibility": "PUBLIC",
              "sources": [{
                "document": "urn:x-wuxi-newspaper:2024-04:page-1#article-3",
                "publisher": "Wuxi city newspaper",
                "title": {"zh-Hans": "一季度无锡外贸迎“开门红”"},
                "locator": "article 3"
              }]
            }""";

    private final ReleaseRepository releases;
    private final ReleaseService service;
    private final History history;
    private final Clock clock;

    ReleaseResource(ReleaseRepository releases, ReleaseService service, History history, Clock clock) {
        this.releases = releases;
        this.service = service;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Idempotent
    @Operation(
            operationId = "createRelease",
            summary = "Begin a release 新建发布",
            description =
                    "Begins a draft. Fill it with observations, then let a publisher publish it. Until then, and until its "
                            + "embargo is over, only those who prepare releases see it.")
    @APIResponseSchema(value = ReleaseResponse.class, responseCode = "201")
    public RestResponse<ReleaseResponse> create(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Foreign trade 外贸", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ReleaseRequest request) {
        var created = response(service.create(request));
        return Created.at("/stats/v1/releases/" + created.id(), created);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listReleases",
            summary = "List releases 发布列表",
            description =
                    "Published releases that the caller may see, oldest first; sort by `createdAt` or `code`. Those who "
                            + "prepare releases also see drafts and releases under embargo.")
    public Page<ReleaseResponse> list(@BeanParam ReleaseFilter filter, @Valid @BeanParam PageRequest page) {
        return releases.page(filter, page).map(this::response);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readRelease",
            summary = "Read a release 查看发布",
            description = "The release with its status. Its ETag is what a change and the publication need.")
    public ReleaseResponse read(@RestPath @Parameter(description = "Id of the release.") UUID id) {
        return response(releases.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeRelease",
            summary = "Change a draft 修改草稿",
            description =
                    "Replaces title, kind, embargo, visibility, sources and external ids of a draft. A published release "
                            + "never changes: correct it by another release.")
    public ReleaseResponse change(
            @RestPath @Parameter(description = "Id of the release.") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Foreign trade 外贸", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ReleaseRequest request,
            @BeanParam ExpectedVersion expected) {
        return response(service.change(id, request, expected));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "discardRelease",
            summary = "Discard a draft 删除草稿",
            description = "Deletes a draft with all its observations. A published release stays.")
    public void discard(
            @RestPath @Parameter(description = "Id of the release.") UUID id, @BeanParam ExpectedVersion expected) {
        service.discard(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "readReleaseHistory",
            summary = "History of a release 变更记录",
            description = "Who changed what of the release, from which value to which, oldest first.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the release.") UUID id, @Valid @BeanParam PageRequest page) {
        releases.require(id);
        return history.of(id, page);
    }

    private ReleaseResponse response(Release release) {
        return ReleaseResponse.from(release, clock.instant());
    }
}
