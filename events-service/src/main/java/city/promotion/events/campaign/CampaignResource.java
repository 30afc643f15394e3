package city.promotion.events.campaign;

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

/** Campaigns over HTTP. */
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "What gathers events over months 系列活动")
class CampaignResource {

    private final CampaignRepository campaigns;
    private final CampaignService changes;
    private final History history;

    CampaignResource(CampaignRepository campaigns, CampaignService changes, History history) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns 系列活动",
            description =
                    "Campaigns that gather events over months, earliest first; those without a date stand last. Sort by starts (default), code, updatedAt.")
    public Page<CampaignResponse> list(@Valid @BeanParam CampaignFilter filter, @Valid @BeanParam PageRequest page) {
        return campaigns.page(filter, page).map(CampaignResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createCampaign",
            summary = "Record a campaign 登记系列活动",
            description = "Opens a campaign that events can belong to.")
    @APIResponseSchema(value = CampaignResponse.class, responseCode = "201")
    public RestResponse<CampaignResponse> create(@NotNull @Valid CampaignRequest request) {
        var created = CampaignResponse.from(changes.create(request));
        return Created.at("/events/v1/campaigns/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getCampaign",
            summary = "Read a campaign 查看系列活动",
            description = "One campaign. Its events are at `/events/v1/events?campaignId=`.")
    public CampaignResponse get(@RestPath @Parameter(description = "Id of the campaign.") UUID id) {
        return CampaignResponse.from(campaigns.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeCampaign",
            summary = "Change a campaign 修改系列活动",
            description =
                    "Replaces the whole record: what is left out is emptied. Send the `ETag` you read as `If-Match`.")
    public CampaignResponse change(
            @RestPath @Parameter(description = "Id of the campaign.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid CampaignRequest request) {
        return CampaignResponse.from(changes.change(id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteCampaign",
            summary = "Delete a campaign 删除系列活动",
            description = "Refused with 409 while an event belongs to it.")
    public void remove(
            @RestPath @Parameter(description = "Id of the campaign.") UUID id, @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCampaignHistory",
            summary = "History of a campaign 系列活动变更历史",
            description = "Who changed what, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the campaign.") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
