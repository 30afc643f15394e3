package city.promotion.conventions.codelist;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/codelists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists", description = "The codes that records use, with their labels 代码表")
class CodeListResource {

    private final CodeListRepository entries;
    private final CodeListService codeLists;
    private final CallerLanguage callerLanguage;
    private final History history;

    CodeListResource(
            CodeListRepository entries, CodeListService codeLists, CallerLanguage callerLanguage, History history) {
        this.entries = entries;
        this.codeLists = codeLists;
        this.callerLanguage = callerLanguage;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCodeLists",
            summary = "Names of the code lists 代码表目录",
            description = "Every list of codes that this service's records use.")
    public List<String> names() {
        return entries.names();
    }

    @GET
    @Path("/{list}")
    @PermitAll
    @Operation(
            operationId = "readCodeList",
            summary = "Codes of one list 代码表",
            description =
                    "All codes of the list in their order, retired ones marked. `label` is in the caller's language.")
    public List<CodeResponse> codes(
            @RestPath @Parameter(description = "Name of the list.") String list,
            @RestQuery
                    @Parameter(
                            description = "Language of `label`: zh, en or ja; Accept-Language unless said.",
                            example = "zh")
                    String lang) {
        var codes = entries.ofList(list);
        if (codes.isEmpty()) {
            throw ConventionProblem.NOT_FOUND.problem(list);
        }
        var language = callerLanguage.or(lang);
        return codes.stream().map(entry -> CodeResponse.from(entry, language)).toList();
    }

    @GET
    @Path("/{list}/{code}")
    @PermitAll
    @Operation(
            operationId = "readCode",
            summary = "One code 代码",
            description = "The code with its labels; its ETag is what a change of it needs.")
    public CodeResponse code(
            @RestPath @Parameter(description = "Name of the list.") String list,
            @RestPath @Parameter(description = "The code.") String code) {
        return CodeResponse.from(require(list, code), callerLanguage.get());
    }

    @GET
    @Path("/{list}/{code}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "readCodeHistory",
            summary = "History of a code 变更记录",
            description = "Who changed the labels, the place or the retirement of the code, oldest first.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Name of the list.") String list,
            @RestPath @Parameter(description = "The code.") String code,
            @Valid @BeanParam PageRequest page) {
        return history.of(require(list, code).id(), page);
    }

    @PUT
    @Path("/{list}/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putCode",
            summary = "Add or change a code 维护代码",
            description =
                    "Adds the code to the list, or changes its labels, its place or its retirement; a change needs "
                            + "If-Match. Effective at once, without a release.")
    public CodeResponse put(
            @RestPath @Parameter(description = "Name of the list.") String list,
            @RestPath @Parameter(description = "The code.") @Pattern(regexp = "[A-Z0-9_][A-Za-z0-9_.-]{0,59}")
                    String code,
            @NotNull @Valid CodeRequest request,
            @BeanParam ExpectedVersion expected) {
        return CodeResponse.from(codeLists.put(list, code, request, expected), callerLanguage.get());
    }

    private CodeListEntry require(String list, String code) {
        return entries.findCode(list, code).orElseThrow(() -> ConventionProblem.NOT_FOUND.problem(list + "/" + code));
    }
}
