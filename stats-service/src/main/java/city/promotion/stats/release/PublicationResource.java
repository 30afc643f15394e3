package city.promotion.stats.release;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
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

@Path("/v1/releases/{id}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class PublicationResource {

    private final ReleaseService service;
    private final Clock clock;

    PublicationResource(ReleaseService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "publishRelease",
            summary = "Publish a release 发布数据",
            description =
                    "Settles the release for good. Its figures are known from this moment on, or from the end of its "
                            + "embargo; each supersedes the version before it, which stays readable with `asOf`. Refused while the "
                            + "release is empty, while a figure has no source, or where the line of versions would break. Publishing what is published "
                            + "changes nothing.")
    @APIResponseSchema(value = ReleaseResponse.class, responseCode = "200")
    public ReleaseResponse publish(
            @RestPath @Parameter(description = "Id of the release.") UUID id, @BeanParam ExpectedVersion expected) {
        return ReleaseResponse.from(service.publish(id, expected), clock.instant());
    }

    @DELETE
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "recallRelease",
            summary = "Call a release back before its embargo ends 取消定时发布",
            description =
                    "Makes a release that waits for its embargo a draft again, with its figures. Nobody has seen them, so no "
                            + "version of them remains. A release that is out can only be withdrawn.")
    @APIResponseSchema(value = ReleaseResponse.class, responseCode = "200")
    public ReleaseResponse recall(
            @RestPath @Parameter(description = "Id of the release.") UUID id, @BeanParam ExpectedVersion expected) {
        return ReleaseResponse.from(service.recall(id, expected), clock.instant());
    }
}
