package city.promotion.conventions.feed;

import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The change feed over HTTP. */
@Path("/v1")
@Tag(name = "Changes", description = "Follow what changes 变更订阅")
class ChangeResource {

    static final String BATCH = "application/cloudevents-batch+json";
    static final String LINES = "application/x-ndjson";

    private final ChangeLog log;
    private final Snapshot snapshot;
    private final Arrivals arrivals;
    private final Caller caller;

    ChangeResource(ChangeLog log, Snapshot snapshot, Arrivals arrivals, Caller caller) {
        this.log = log;
        this.snapshot = snapshot;
        this.arrivals = arrivals;
        this.caller = caller;
    }

    @GET
    @Path("/changes")
    @PermitAll
    @Blocking
    @Produces(BATCH)
    @Operation(
            operationId = "listChanges",
            summary = "Follow changes 变更订阅",
            description =
                    "Changes in the order in which they became true, oldest first, as a batch of CloudEvents. Go on with the address in "
                            + "`Link: <…>; rel=\"next\"`, also after an empty answer. Each change comes at least once: skip an `id` that you have "
                            + "applied. You get what you may see; a record that leaves your sight comes as `withdrawn`, and its parts go with it. "
                            + "Without `after` the feed begins with the oldest change it still holds; a whole first copy is at `snapshot`.")
    public Uni<RestResponse<List<CloudEvent>>> list(
            UriInfo address,
            @RestQuery
                    @Size(max = 200)
                    @Parameter(
                            description =
                                    "Where to go on: `cursor` of the last change you applied, or `latest` for what comes from now on. 游标",
                            example = "latest")
                    String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) @Parameter(description = "How many changes at most. 条数")
                    int limit,
            @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    @Parameter(description = "Seconds to wait for a change when there is none yet. 等待秒数")
                    int wait,
            @Valid @BeanParam ChangeFilter filter) {
        var until = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        return read(start(after), limit, filter, caller.visible(), until)
                .map(batch -> RestResponse.ResponseBuilder.ok(batch.events())
                        .header(HttpHeaders.LINK, next(address, batch))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    @GET
    @Path("/snapshot")
    @PermitAll
    @Produces(LINES)
    @Operation(
            operationId = "readSnapshot",
            summary = "A first copy of everything 全量快照",
            description =
                    "Every record and part that you may see, as of one moment: one CloudEvent of type `city.promotion.<record>.recorded` a line. "
                            + "The last line is of type `city.promotion.snapshot.completed`; its `cursor` is where the change feed goes on without a "
                            + "gap. A copy without that line broke off: read it again.")
    @APIResponse(
            responseCode = "200",
            description = "One event a line.",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = CloudEvent.class)))
    public RestResponse<StreamingOutput> snapshot() {
        var visible = caller.visible();
        var epoch = log.beginning();
        StreamingOutput lines = out -> snapshot.write(epoch, visible, out);
        return RestResponse.ResponseBuilder.ok(lines)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private FeedCursor start(String after) {
        if (after == null) {
            return log.beginning();
        }
        return after.equals("latest") ? log.end() : FeedCursor.decode(after);
    }

    private Uni<ChangeBatch> read(
            FeedCursor after, int limit, ChangeFilter filter, Set<Visibility> visible, long until) {
        var batch = log.after(after, limit, filter, visible);
        var left = Duration.ofNanos(until - System.nanoTime());
        if (!batch.events().isEmpty() || left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(batch);
        }
        return arrivals.behind(batch.readUpTo(), left)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> read(batch.readUpTo(), limit, filter, visible, until));
    }

    private static String next(UriInfo address, ChangeBatch batch) {
        var next = address.getRequestUriBuilder()
                .replaceQueryParam("after", batch.readUpTo().encode())
                .build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
