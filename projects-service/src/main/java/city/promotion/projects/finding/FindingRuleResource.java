package city.promotion.projects.finding;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/finding-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Finding rules", description = "By what projects are looked at 预警规则")
class FindingRuleResource {

    private final FindingRepository findings;
    private final FindingService service;
    private final History history;

    FindingRuleResource(FindingRepository findings, FindingService service, History history) {
        this.findings = findings;
        this.service = service;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFindingRules",
            summary = "List the rules of findings 预警规则",
            description = "All rules with their measures, their words and what would clear what they find.")
    public FindingRuleList list() {
        return new FindingRuleList(
                findings.rules().stream().map(FindingRuleResponse::from).toList(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getFindingRule",
            summary = "Get a rule of findings 预警规则详情",
            description = "One rule. Its ETag is what a change needs.")
    public FindingRuleResponse get(
            @RestPath @Parameter(description = "Code of the rule.", example = "NO_CONTACT") String code) {
        return FindingRuleResponse.from(findings.requireRule(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeFindingRule",
            summary = "Change a rule of findings 修改预警规则",
            description =
                    "Its measures, its weight, who may read what it finds, and whether it is in force. All projects are "
                            + "looked at by the rule at once.")
    public FindingRuleResponse change(
            @RestPath @Parameter(description = "Code of the rule.", example = "NO_CONTACT") String code,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid FindingRuleRequest request) {
        return FindingRuleResponse.from(service.set(code, expected, request));
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getFindingRuleHistory",
            summary = "History of a rule of findings 变更历史",
            description = "Who changed what, when, from which value to which. Oldest first unless `sort=-at`.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Code of the rule.", example = "NO_CONTACT") String code,
            @Valid @BeanParam PageRequest page) {
        return history.of(findings.requireRule(code).id(), page);
    }
}
