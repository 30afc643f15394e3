package city.promotion.conventions.personaldata;

import city.promotion.conventions.audit.OnlyReads;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names in texts over HTTP. */
@Path("/v1/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "People who are named in texts: told of it, and forgotten 个人信息")
class NameResource {

    private final NameRepository names;
    private final NameService changes;

    NameResource(NameRepository names, NameService changes) {
        this.names = names;
        this.changes = changes;
    }

    @POST
    @Path("/searches")
    @OnlyReads
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "searchNames",
            summary = "Where somebody is named 查找姓名",
            description =
                    "For a person who asks what is held and is in no register of this service: every text, history, sheet and search that "
                            + "holds one of the names. The reading is on record, the names are not.")
    public NameMentions search(@NotNull @Valid NameSearchRequest request) {
        NameService.requireTelling(request.names());
        return names.mentions(request.names());
    }

    @POST
    @Path("/erasures")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseNames",
            summary = "Erase somebody's names 删除姓名",
            description =
                    "`[erased]` takes the place of the names in every text of this service, in the history and in what the change feed "
                            + "says of it; sheets and answers kept for repeats that hold one go, and so does what was searched for. Registers "
                            + "of people and organisations stay: a person on file is erased there. It cannot be undone; that it was done, when, by "
                            + "whom and why is kept.")
    public NameErasure erase(@NotNull @Valid NameErasureRequest request) {
        return changes.erase(request);
    }
}
