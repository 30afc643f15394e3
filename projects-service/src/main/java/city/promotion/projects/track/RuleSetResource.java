package city.promotion.projects.track;

import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets", description = "What the gates ask for, version by version 门槛规则")
class RuleSetResource {

    private final RuleSetRepository ruleSets;
    private final RuleSetService service;

    RuleSetResource(RuleSetRepository ruleSets, RuleSetService service) {
        this.ruleSets = ruleSets;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRuleSets",
            summary = "List the versions of the rules 规则版本",
            description = "Every version, newest first, with all its rules and their reasons.")
    public RuleSetList list() {
        return new RuleSetList(ruleSets.all(), null);
    }

    @GET
    @Path("/current")
    @PermitAll
    @Operation(
            operationId = "getCurrentRuleSet",
            summary = "The rules in force 现行规则",
            description = "The version that judges today: the newest one whose day has come.")
    public RuleSetResponse current() {
        return ruleSets.current();
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(
            operationId = "getRuleSet",
            summary = "One version of the rules 规则版本",
            description = "The version that a stage record names as `ruleSet`, as it judged then.")
    public RuleSetResponse get(
            @RestPath @Parameter(description = "Version of the rules.", example = "1") Integer version) {
        return ruleSets.find(version).orElseThrow(() -> TrackProblem.RULE_SET_NOT_FOUND.problem(version));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(
            value = RuleSetResponse.class,
            responseCode = "201",
            responseDescription = "The new version with its number")
    @Operation(
            operationId = "addRuleSet",
            summary = "Add a version of the rules 新增规则版本",
            description =
                    "Whole: what it leaves out is not asked for any more. It judges steps from its day on; steps taken "
                            + "before keep the version that judged them, and projects that lack what it asks for can still be "
                            + "changed.")
    public RestResponse<RuleSetResponse> add(@NotNull @Valid RuleSetRequest request) {
        var added = service.add(request);
        return Created.at("/projects/v1/rule-sets/" + added.version(), added);
    }
}
