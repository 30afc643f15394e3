package city.promotion.stats.release;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
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

@Path("/v1/releases/{id}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class WithdrawalResource {

    private static final String EXAMPLE = """
            {"reason": {"zh-Hans": "示例：统计口径有误", "en": "Sample: the scope of the figures was wrong"}}""";

    private final ReleaseService service;
    private final Clock clock;

    WithdrawalResource(ReleaseService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "withdrawRelease",
            summary = "Withdraw a release 撤回发布",
            description =
                    "Its figures that still stand are no longer what the city says from this moment on; what they superseded "
                            + "does not come back by itself. History and `asOf` still show what was said, and `updatedAfter` "
                            + "tells the deletion. Withdrawing what is withdrawn changes nothing.")
    @APIResponseSchema(value = ReleaseResponse.class, responseCode = "200")
    public ReleaseResponse withdraw(
            @RestPath @Parameter(description = "Id of the release.") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Scope 口径", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    WithdrawalRequest request,
            @BeanParam ExpectedVersion expected) {
        return ReleaseResponse.from(service.withdraw(id, request, expected), clock.instant());
    }
}
