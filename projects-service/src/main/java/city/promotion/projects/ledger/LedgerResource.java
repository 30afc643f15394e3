package city.promotion.projects.ledger;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/money-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money", description = "What was promised and what became real 资金台账")
class LedgerResource {

    private final MoneyEntryRepository entries;

    LedgerResource(MoneyEntryRepository entries) {
        this.entries = entries;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMoneyEntries",
            summary = "Entries of all projects 资金台账",
            description = "The amounts of every project that the caller may see, by period unless `sort` says period, "
                    + "createdAt or updatedAt.")
    public Page<MoneyEntryResponse> list(
            @RestQuery @Parameter(description = "Project whose entries are wanted.") UUID projectId,
            @Valid @BeanParam MoneyEntryFilter filter,
            @Valid @BeanParam PageRequest page) {
        return entries.matching(projectId, filter, page).map(MoneyEntryResponse::from);
    }
}
