package city.promotion.projects.track;

import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracks", description = "The stairs that projects climb, as data 轨道与阶段")
class TrackResource {

    private final TrackRepository tracks;
    private final TrackService service;

    TrackResource(TrackRepository tracks, TrackService service) {
        this.tracks = tracks;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTracks",
            summary = "List tracks 轨道",
            description =
                    "All tracks with their stages in order, the kinds of projects that take them, and what each stage "
                            + "asks for by the rules in force.")
    public TrackList list() {
        return new TrackList(tracks.all(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getTrack",
            summary = "Get a track 轨道",
            description = "One track with its stages in order and what each of them asks for.")
    public Track get(@RestPath @Parameter(description = "Code of the track.", example = "SETUP") String code) {
        return tracks.find(code).orElseThrow(() -> TrackProblem.NOT_FOUND.problem(code));
    }

    @PUT
    @Path("/{code}/kinds/{kind}")
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = Track.class, responseCode = "200", responseDescription = "The track")
    @APIResponse(
            responseCode = "422",
            description = "The code list has no such kind. 无此类别",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @Operation(
            operationId = "putKindOnTrack",
            summary = "Put a kind of project on a track 项目类别归入轨道",
            description =
                    "Needed once for a kind that was added to the code list PROJECT_KIND. Projects on file keep their "
                            + "track; repeating the call changes nothing.")
    public Track putKind(
            @RestPath @Parameter(description = "Code of the track.", example = "SETUP") String code,
            @RestPath @Parameter(description = "Code of the kind.", example = "RND_CENTER") String kind) {
        return service.put(kind, code);
    }
}
