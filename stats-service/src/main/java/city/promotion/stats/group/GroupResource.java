package city.promotion.stats.group;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/groups/{list}/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups", description = "Codes that stand for several others, with dated membership 分组")
class GroupResource {

    private final GroupRepository groups;
    private final GroupService service;
    private final History history;

    GroupResource(GroupRepository groups, GroupService service, History history) {
        this.groups = groups;
        this.service = service;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readGroup",
            summary = "Who belongs to a group 分组成员",
            description =
                    "All members with their days, or those of one day. What a total of the group means depends on the day.")
    public GroupResponse read(
            @RestPath @Parameter(description = "Code list.", example = "COUNTERPART_AREA") String list,
            @RestPath @Parameter(description = "Code of the group.", example = "ASEAN") String code,
            @RestQuery @Parameter(description = "Only the members of this day.", example = "2024-03-31") LocalDate on) {
        var group = groups.require(list, code);
        var members = groups.members(group.id());
        return GroupResponse.from(
                group,
                on == null
                        ? members
                        : members.stream()
                                .filter(member -> member.isMemberOn(on))
                                .toList());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putGroup",
            summary = "Say who belongs to a group 维护分组成员",
            description =
                    "Makes a code of the list a group, or replaces its members; a change needs If-Match. Members are codes of the "
                            + "same list; nobody is a member twice on one day.")
    public GroupResponse put(
            @RestPath @Parameter(description = "Code list.", example = "COUNTERPART_AREA") String list,
            @RestPath @Parameter(description = "Code of the group.", example = "ASEAN") String code,
            @NotNull @Valid GroupRequest request,
            @BeanParam ExpectedVersion expected) {
        var group = service.put(list, code, request, expected);
        return GroupResponse.from(group, groups.members(group.id()));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "readGroupHistory",
            summary = "History of a group 变更记录",
            description = "Who changed which member of the group, oldest first.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Code list.", example = "COUNTERPART_AREA") String list,
            @RestPath @Parameter(description = "Code of the group.", example = "ASEAN") String code,
            @Valid @BeanParam PageRequest page) {
        return history.of(groups.require(list, code).id(), page);
    }
}
