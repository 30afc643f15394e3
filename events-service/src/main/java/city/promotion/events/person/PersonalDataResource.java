package city.promotion.events.person;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.personaldata.NameRepository;
import city.promotion.conventions.record.Mergeable;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A person's rights over what is recorded, over HTTP. */
@Path("/v1/people/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonalDataResource {

    private final PersonRepository people;
    private final NameRepository names;
    private final PersonService changes;

    PersonalDataResource(PersonRepository people, NameRepository names, PersonService changes) {
        this.people = people;
        this.names = names;
        this.changes = changes;
    }

    @GET
    @Path("/personal-data")
    @RolesAllowed(Roles.AUDITOR)
    @Mergeable
    @Operation(
            operationId = "getPersonalData",
            summary = "Everything held about a person 导出个人数据",
            description =
                    "For a person who asks what is recorded: the record, every row of every table that names the person, what was merged into it, the history, and every text that holds one of the names. Other services are asked by the names, see `searchNames`.")
    public PersonalData personalData(@RestPath @Parameter(description = "Id of the person.") UUID id) {
        people.require(id);
        return people.personalData(id).with(names.mentions(people.tellingNames(id)));
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(Roles.ADMIN)
    @Mergeable
    @Operation(
            operationId = "erasePerson",
            summary = "Erase a person's data 删除个人数据",
            description =
                    "Names, aliases, offices, identifiers, sources and the titles of the day go, from the record and from every history; what names the person stays and shows an erased person. That it was done, when, by whom and why is kept. It cannot be undone.")
    public PersonResponse erase(
            @RestPath @Parameter(description = "Id of the person.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid ErasureRequest request) {
        return PersonResponse.from(changes.erase(id, expected, request), true);
    }
}
