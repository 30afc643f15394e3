package city.promotion.conventions.webhook;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Subscriptions over HTTP. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Be told of changes by signed requests to an address of yours 变更推送")
class WebhookResource {

    private static final String ID = "Id of the subscription.";

    private final WebhookRepository webhooks;
    private final WebhookService service;

    WebhookResource(WebhookRepository webhooks, WebhookService service) {
        this.webhooks = webhooks;
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "listWebhooks",
            summary = "List subscriptions 订阅列表",
            description = "Your own; an administrator sees everybody's.")
    public Page<WebhookResponse> list(@Valid @BeanParam WebhookFilter filter, @Valid @BeanParam PageRequest page) {
        return webhooks.page(filter, page).map(WebhookResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "createWebhook",
            summary = "Subscribe to changes 新建订阅",
            description =
                    "From now on each change that passes the filter and that you may see is sent to `url` as one signed CloudEvent. The answer "
                            + "shows the secret for the signatures, this once. Changes from before come from the snapshot and the feed.")
    @APIResponseSchema(value = IssuedSecret.class, responseCode = "201")
    public RestResponse<IssuedSecret> create(@NotNull @Valid WebhookRequest request) {
        var created = service.create(request);
        return Created.at(service.path(created.webhook().id()), created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "getWebhook",
            summary = "Read a subscription 查看订阅",
            description = "Where changes are sent, which ones, and whether they still are.")
    public WebhookResponse get(@RestPath @Parameter(description = ID) UUID id) {
        return WebhookResponse.from(webhooks.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a subscription 修改订阅",
            description =
                    "Replaces address, filter and description; what is on its way goes to the new address. When its owner does it, `sees` is "
                            + "judged by the owner's roles of now. Send the `ETag` you read as `If-Match`.")
    public WebhookResponse change(
            @RestPath @Parameter(description = ID) UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid WebhookRequest request) {
        return service.change(id, expected, request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a subscription 删除订阅",
            description = "Nothing is sent any more, and its log is gone.")
    public void remove(@RestPath @Parameter(description = ID) UUID id, @BeanParam ExpectedVersion expected) {
        service.remove(id, expected);
    }

    @POST
    @Path("/{id}/enable")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "enableWebhook",
            summary = "Enable a subscription 启用订阅",
            description =
                    "Delivery goes on where it stopped. After FEED_EXPIRED that place is forgotten and it begins anew: take a snapshot first.")
    public WebhookResponse enable(@RestPath @Parameter(description = ID) UUID id, @BeanParam ExpectedVersion expected) {
        return service.enable(id, expected);
    }

    @POST
    @Path("/{id}/disable")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "disableWebhook",
            summary = "Disable a subscription 停用订阅",
            description = "Nothing is sent until it is enabled again; then it goes on where it stopped.")
    public WebhookResponse disable(
            @RestPath @Parameter(description = ID) UUID id, @BeanParam ExpectedVersion expected) {
        return service.disable(id, expected);
    }

    @POST
    @Path("/{id}/secret")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret 更换密钥",
            description =
                    "The answer shows it, this once. For the hours of the overlap each delivery carries a signature by the new secret and by "
                            + "the ones before, at most three; 0 ends those at once.")
    public IssuedSecret rotate(
            @RestPath @Parameter(description = ID) UUID id,
            @RestQuery
                    @DefaultValue("24")
                    @Min(0)
                    @Max(168)
                    @Parameter(description = "Hours for which the secrets before it still sign. 新旧密钥并用小时数")
                    int overlapHours,
            @BeanParam ExpectedVersion expected) {
        return service.rotate(id, expected, Duration.ofHours(overlapHours));
    }
}
