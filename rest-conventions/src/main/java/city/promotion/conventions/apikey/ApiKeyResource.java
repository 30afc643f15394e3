package city.promotion.conventions.apikey;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** Keys over HTTP, for administrators. */
@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys", description = "Keys of partners' systems that cannot ask for tokens 接口密钥")
class ApiKeyResource {

    private static final String ID = "Id of the key.";

    private final ApiKeyRepository keys;
    private final ApiKeyService service;
    private final History history;

    ApiKeyResource(ApiKeyRepository keys, ApiKeyService service, History history) {
        this.keys = keys;
        this.service = service;
        this.history = history;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listApiKeys",
            summary = "List keys 密钥列表",
            description =
                    "Every key of this service with its end and its last use, oldest first; those that have ended too.")
    public Page<ApiKeyResponse> list(@Valid @BeanParam ApiKeyFilter filter, @Valid @BeanParam PageRequest page) {
        return keys.page(filter, page).map(ApiKeyResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "createApiKey",
            summary = "Make a key 新建密钥",
            description =
                    "For a system that cannot ask for tokens. The answer shows the secret, this once; only its hash is kept. It opens "
                            + "this service and no other.")
    @APIResponseSchema(value = IssuedKey.class, responseCode = "201")
    public RestResponse<IssuedKey> create(@NotNull @Valid ApiKeyRequest request) {
        var created = service.create(request);
        return Created.at(service.path(created.key().id()), created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "getApiKey",
            summary = "Read a key 查看密钥",
            description = "Whose it is, what it opens, until when, and when it was last used; never its secret.")
    public ApiKeyResponse get(@RestPath @Parameter(description = ID) UUID id) {
        return ApiKeyResponse.from(keys.require(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deleteApiKey",
            summary = "End a key 删除密钥",
            description = "It opens nothing from the next request on; its history stays.")
    public void remove(@RestPath @Parameter(description = ID) UUID id, @BeanParam ExpectedVersion expected) {
        service.remove(id, expected);
    }

    @POST
    @Path("/{id}/rotation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Make a new secret 更换密钥",
            description =
                    "The answer shows it, this once. The secret before it opens too for the hours of the overlap; "
                            + "`previousUsedAt` tells whether anybody still sends it. A secret that was before that one ends at once.")
    public IssuedKey rotate(
            @RestPath @Parameter(description = ID) UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid KeyRotationRequest request) {
        return service.rotate(id, expected, request);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listApiKeyHistory",
            summary = "History of a key 密钥变更历史",
            description =
                    "Who made it, rotated it and ended it, and when; it outlives the key. No secret and no hash is in it.")
    public Page<Change> history(@RestPath @Parameter(description = ID) UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
