package city.promotion.events.person;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.record.Mergeable;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.events.duplicate.MergeRequest;
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

/** People over HTTP. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Whom the city meets, with their offices over time 人员")
class PersonResource {

    private final PersonRepository people;
    private final PersonService changes;
    private final History history;
    private final Caller caller;

    PersonResource(PersonRepository people, PersonService changes, History history, Caller caller) {
        this.people = people;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPeople",
            summary = "List people 人员",
            description =
                    "The register of people whom the city meets. Found by any of their names in any script. Best answers first when `q` is asked, else sort by code (default), updatedAt.")
    public Page<PersonResponse> list(@Valid @BeanParam PersonFilter filter, @Valid @BeanParam PageRequest page) {
        var staff = caller.has(Roles.VIEWER);
        return people.page(filter, page).map(person -> PersonResponse.from(person, staff));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createPerson",
            summary = "Record a person 登记人员",
            description =
                    "Records a person once; offices are dated, so that a later one does not overwrite the one before.")
    @APIResponseSchema(value = PersonResponse.class, responseCode = "201")
    public RestResponse<PersonResponse> create(@NotNull @Valid PersonRequest request) {
        var created = PersonResponse.from(changes.create(request), true);
        return Created.at("/events/v1/people/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Mergeable
    @Operation(
            operationId = "getPerson",
            summary = "Read a person 查看人员",
            description = "One person with names, offices over time and sources.")
    public PersonResponse get(@RestPath @Parameter(description = "Id of the person.") UUID id) {
        return PersonResponse.from(people.require(id), caller.has(Roles.VIEWER));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Mergeable
    @Operation(
            operationId = "changePerson",
            summary = "Change a person 修改人员",
            description =
                    "Replaces the whole record: what is left out is emptied. Send the `ETag` you read as `If-Match`.")
    public PersonResponse change(
            @RestPath @Parameter(description = "Id of the person.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid PersonRequest request) {
        return PersonResponse.from(changes.change(id, expected, request), true);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.VERIFIER)
    @Mergeable
    @Operation(
            operationId = "mergePerson",
            summary = "Merge a duplicate into this person 合并人员",
            description =
                    "The person at this address stays, with the names, aliases, identifiers and sources of both; whatever named the duplicate names it. The duplicate's id answers 308 with this address for ever, and both histories tell of the merge. Send both entity tags: `If-Match` for this one, `duplicateIfMatch` for the other.")
    public PersonResponse merge(
            @RestPath @Parameter(description = "Id of the person that stays.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid MergeRequest request) {
        return PersonResponse.from(changes.merge(id, expected, request), true);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Mergeable
    @Operation(
            operationId = "deletePerson",
            summary = "Delete a person 删除人员",
            description = "Refused with 409 while a participation, itinerary item or exhibit section names the person.")
    public void remove(
            @RestPath @Parameter(description = "Id of the person.") UUID id, @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listPersonHistory",
            summary = "History of a person 人员变更历史",
            description = "Who changed what, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the person.") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
