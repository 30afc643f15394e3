package city.promotion.conventions.follow;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What this service keeps of its neighbours, over HTTP. */
@Path("/v1/followed-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Followed feeds", description = "Copies of what the neighbouring services tell 邻近服务数据副本")
class FollowResource {

    private final Following following;
    private final FollowedPositions positions;
    private final FollowService changes;

    FollowResource(Following following, FollowedPositions positions, FollowService changes) {
        this.following = following;
        this.positions = positions;
        this.changes = changes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listFollowedFeeds",
            summary = "Show how far neighbours were read 查看跟随进度",
            description =
                    "For each neighbour whose change feed this service follows: how far it has come, and what stands in the way.")
    public List<FollowedFeed> list() {
        return following.known().stream().map(this::describe).toList();
    }

    @POST
    @Path("/{neighbour}/rebuild")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rebuildFollowedFeed",
            summary = "Build a copy anew 重建副本",
            description =
                    "Reads the neighbour's whole again and puts it in the place of the copy. Readers see the old copy until the new one is whole.")
    @APIResponse(responseCode = "202", description = "It will be built anew.")
    public RestResponse<Void> rebuild(
            @RestPath @Parameter(description = "Name of the neighbour.", example = "events") String neighbour) {
        if (!following.known().contains(neighbour)) {
            throw ConventionProblem.NOT_FOUND.problem(neighbour);
        }
        changes.rebuild(neighbour);
        return RestResponse.accepted();
    }

    private FollowedFeed describe(String neighbour) {
        var position = positions.of(neighbour);
        var thread = following.of(neighbour);
        return new FollowedFeed(
                neighbour,
                thread.isPresent(),
                position.applied(),
                position.changedAt(),
                position.appliedAt(),
                thread.map(FollowThread::lagSeconds).orElse(null),
                thread.map(FollowThread::problem).orElse(null));
    }
}
