package city.promotion.conventions.audit;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit over HTTP. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, when, from where and why 审计")
class AuditResource {

    private final AuditRepository acts;

    AuditResource(AuditRepository acts) {
        this.acts = acts;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listAudit",
            summary = "Audit 审计记录",
            description =
                    "Every change with old and new values, and every reading of what is not for everybody, oldest first; `sort=-at` for "
                            + "the newest. Nothing can be taken out of it. As a file too, like every list.")
    public Page<AuditRecord> list(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page) {
        return acts.matching(filter, page).map(AuditRecord::from);
    }
}
