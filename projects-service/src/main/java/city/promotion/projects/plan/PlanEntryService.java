package city.promotion.projects.plan;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes of the plans. */
@ApplicationScoped
class PlanEntryService {

    private final PlanEntryRepository entries;
    private final Projects projects;
    private final ExternalIds externalIds;

    PlanEntryService(PlanEntryRepository entries, Projects projects, ExternalIds externalIds) {
        this.entries = entries;
        this.projects = projects;
        this.externalIds = externalIds;
    }

    /** Takes a project into the plan of a year and a level, where it stands once. */
    @Transactional
    PlanEntry create(UUID projectId, PlanEntryRequest request) {
        projects.requireOwn(projectId);
        externalIds.requireFree(request.externalIds());
        check(projectId, null, request);
        return entries.write(new PlanEntry(projectId, request));
    }

    @Transactional
    PlanEntry change(UUID projectId, UUID id, ExpectedVersion expected, PlanEntryRequest request) {
        projects.requireOwn(projectId);
        var entry = entries.require(projectId, id);
        expected.requireSame(entry.version());
        externalIds.requireFree(request.externalIds(), id);
        check(projectId, id, request);
        entry.describe(request);
        return entries.write(entry);
    }

    /** Takes a project out of a plan; its history keeps that it was there. */
    @Transactional
    void delete(UUID projectId, UUID id, ExpectedVersion expected) {
        projects.requireOwn(projectId);
        var entry = entries.require(projectId, id);
        expected.requireSame(entry.version());
        entries.remove(entry);
    }

    private void check(UUID projectId, UUID id, PlanEntryRequest request) {
        var problem = PlanEntryProblem.INVALID.problem();
        if (request.plannedInvestment() != null
                && request.plannedInvestment().toBigDecimal().signum() < 0) {
            problem.violation("plannedInvestment.value", "negative");
        }
        var start = request.plannedStart();
        var completion = request.plannedCompletion();
        if (start != null && completion != null && !completion.latest().isAfter(start.earliest())) {
            problem.violation("plannedCompletion", "before-start", start.value());
        }
        problem.throwIfViolated();
        entries.find(projectId, request.year(), request.level())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw PlanEntryProblem.TWICE
                            .problem(request.level(), request.year())
                            .with("existing", "/projects/v1/projects/" + projectId + "/plan-entries/" + other.id());
                });
    }
}
