package city.promotion.conventions.webhook;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of deliveries, and trying them again, over HTTP. */
@Path("/v1/webhooks/{webhookId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class DeliveryResource {

    private static final String WEBHOOK = "Id of the subscription.";

    private final WebhookRepository webhooks;
    private final WebhookService service;

    DeliveryResource(WebhookRepository webhooks, WebhookService service) {
        this.webhooks = webhooks;
        this.service = service;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Log of deliveries 投递日志",
            description =
                    "What became of each change on its way to this receiver, newest first unless `sort=createdAt`. What is over is kept for "
                            + "30 days.")
    public Page<DeliveryResponse> list(
            @RestPath @Parameter(description = WEBHOOK) UUID webhookId,
            @Valid @BeanParam DeliveryFilter filter,
            @Valid @BeanParam PageRequest page) {
        webhooks.require(webhookId);
        return webhooks.deliveries(webhookId, filter, page).map(DeliveryResponse::from);
    }

    @GET
    @Path("/deliveries/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Read a delivery 查看投递",
            description = "One change on its way to this receiver, with each attempt.")
    public DeliveryResponse get(
            @RestPath @Parameter(description = WEBHOOK) UUID webhookId,
            @RestPath @Parameter(description = "Id of the delivery.") UUID id) {
        webhooks.require(webhookId);
        return DeliveryResponse.from(webhooks.requireDelivery(webhookId, id));
    }

    @POST
    @Path("/deliveries/{id}/redelivery")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "redeliverWebhookDelivery",
            summary = "Deliver once more 重新投递",
            description =
                    "Sends the change again, whatever became of it, with the same `webhook-id` and as you may see it now; it is tried for three "
                            + "days again.")
    @APIResponseSchema(
            value = DeliveryResponse.class,
            responseCode = "202",
            responseDescription = "It is tried at once.")
    public RestResponse<DeliveryResponse> redeliver(
            @RestPath @Parameter(description = WEBHOOK) UUID webhookId,
            @RestPath @Parameter(description = "Id of the delivery.") UUID id) {
        return accepted(webhookId, service.redeliver(webhookId, id));
    }

    @POST
    @Path("/redeliveries")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "redeliverWebhookFailures",
            summary = "Deliver all failures once more 重新投递全部失败",
            description =
                    "Tries at once what failed since that moment, given up or not, in the order in which it happened. Asking twice does no harm.")
    @APIResponseSchema(
            value = RedeliveryResponse.class,
            responseCode = "202",
            responseDescription = "They are tried at once.")
    public RestResponse<RedeliveryResponse> redeliverFailed(
            @RestPath @Parameter(description = WEBHOOK) UUID webhookId, @NotNull @Valid RedeliveryRequest request) {
        return RestResponse.ResponseBuilder.<RedeliveryResponse>create(RestResponse.Status.ACCEPTED)
                .entity(service.redeliverFailed(webhookId, request))
                .build();
    }

    @POST
    @Path("/test")
    @RolesAllowed({Roles.PARTNER, Roles.EDITOR})
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test 发送测试",
            description =
                    "Sends an event of type `city.promotion.webhook.tested`, signed like every other and tried once. What came of it stands at "
                            + "`Location` a moment later.")
    @APIResponseSchema(
            value = DeliveryResponse.class,
            responseCode = "202",
            responseDescription = "It is sent at once.")
    public RestResponse<DeliveryResponse> test(@RestPath @Parameter(description = WEBHOOK) UUID webhookId) {
        return accepted(webhookId, service.test(webhookId));
    }

    private RestResponse<DeliveryResponse> accepted(UUID webhookId, DeliveryResponse delivery) {
        return RestResponse.ResponseBuilder.<DeliveryResponse>create(RestResponse.Status.ACCEPTED)
                .entity(delivery)
                .header(HttpHeaders.LOCATION, service.path(webhookId) + "/deliveries/" + delivery.id())
                .build();
    }
}
