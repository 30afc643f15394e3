package city.promotion.projects.ledger;

import city.promotion.projects.project.Projects;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/projects/{projectId}/money")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money", description = "What was promised and what became real 资金台账")
class MoneyResource {

    private final Projects projects;
    private final MoneyRepository money;

    MoneyResource(Projects projects, MoneyRepository money) {
        this.projects = projects;
        this.money = money;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getProjectMoney",
            summary = "Promised against actual 承诺与实际",
            description =
                    "Per kind and currency the sum of single periods and the latest cumulated figure, both stated apart, "
                            + "with their difference; which of them is used and why; and what became of each promise. Only "
                            + "entries that count and that the caller may see.")
    public MoneyStatement get(@RestPath @Parameter(description = "Id of the project.") UUID projectId) {
        var project = projects.require(projectId);
        return MoneyStatement.of(project, money.figures(projectId));
    }
}
