package city.promotion.projects.ledger;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import city.promotion.projects.project.Projects;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects/{projectId}/money-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money", description = "What was promised and what became real 资金台账")
class MoneyEntryResource {

    private final Projects projects;
    private final MoneyEntryRepository entries;
    private final LedgerService service;

    MoneyEntryResource(Projects projects, MoneyEntryRepository entries, LedgerService service) {
        this.projects = projects;
        this.entries = entries;
        this.service = service;
    }

    static String path(UUID projectId, UUID id) {
        return "/projects/v1/projects/" + projectId + "/money-entries/" + id;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = MoneyEntryResponse.class,
            responseCode = "201",
            responseDescription = "The entry; one that it corrects no longer counts")
    @Operation(
            operationId = "createMoneyEntry",
            summary = "Enter an amount 录入资金",
            description =
                    "Entries are never changed or deleted. With `corrects` and a reason the new entry takes the place of a "
                            + "wrong one. Refused where the ledger tells of the same money already: a cumulated figure of the "
                            + "same kind and currency up to the same day, or a single period that overlaps another without "
                            + "being the same (a quarter and one of its months). Several entries of one period are several "
                            + "payments.")
    public RestResponse<MoneyEntryResponse> create(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @NotNull @Valid MoneyEntryRequest request) {
        var entry = MoneyEntryResponse.from(service.enter(projectId, request));
        return Created.at(path(projectId, entry.id()), entry);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProjectMoneyEntries",
            summary = "Entries of a project 项目资金台账",
            description =
                    "All amounts of a project, corrected ones too, by period unless `sort` says period, createdAt or "
                            + "updatedAt.")
    public Page<MoneyEntryResponse> list(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @Valid @BeanParam MoneyEntryFilter filter,
            @Valid @BeanParam PageRequest page) {
        projects.require(projectId);
        return entries.matching(projectId, filter, page).map(MoneyEntryResponse::from);
    }

    @GET
    @Path("/{entryId}")
    @PermitAll
    @Operation(
            operationId = "getMoneyEntry",
            summary = "Get an entry 资金台账条目",
            description = "One amount with its source, what corrects it and who verified it.")
    public MoneyEntryResponse get(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the entry.") UUID entryId) {
        projects.require(projectId);
        return MoneyEntryResponse.from(entries.require(projectId, entryId));
    }

    @POST
    @Path("/{entryId}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = MoneyEntryResponse.class,
            responseCode = "201",
            responseDescription = "The entry that withdraws the other")
    @Operation(
            operationId = "withdrawMoneyEntry",
            summary = "Withdraw an entry 撤销条目",
            description = "The entry stays readable and no longer counts; a new entry without amount says why.")
    public RestResponse<MoneyEntryResponse> withdraw(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the entry.") UUID entryId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid WithdrawalRequest request) {
        var entry = MoneyEntryResponse.from(service.withdraw(projectId, entryId, expected, request));
        return Created.at(path(projectId, entry.id()), entry);
    }

    @POST
    @Path("/{entryId}/verification")
    @Idempotent
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "verifyMoneyEntry",
            summary = "Verify an entry 核验条目",
            description = "Four eyes: a verifier who did not enter the amount confirms it against its source.")
    public RestResponse<MoneyEntryResponse> verify(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the entry.") UUID entryId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid VerificationRequest request) {
        return RestResponse.ok(MoneyEntryResponse.from(service.verify(projectId, entryId, expected, request)));
    }
}
