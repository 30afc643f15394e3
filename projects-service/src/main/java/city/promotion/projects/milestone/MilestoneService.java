package city.promotion.projects.milestone;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Changes of milestones. */
@ApplicationScoped
class MilestoneService {

    private final MilestoneRepository milestones;
    private final Projects projects;
    private final CodeLists codeLists;
    private final ExternalIds externalIds;
    private final Clock clock;

    MilestoneService(
            MilestoneRepository milestones,
            Projects projects,
            CodeLists codeLists,
            ExternalIds externalIds,
            Clock clock) {
        this.milestones = milestones;
        this.projects = projects;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    /** Notes what is due. */
    @Transactional
    Milestone create(UUID projectId, MilestoneRequest request) {
        return milestones.reread(
                createAll(List.of(new NewRecord<>(projectId, request))).get(0));
    }

    /** Notes all of them or none, of one project or of several; the number of statements hardly grows with them. */
    @Transactional
    List<Milestone> createAll(List<NewRecord<MilestoneRequest>> records) {
        projects.requireOwn(records.stream().map(NewRecord::parent).toList());
        externalIds.requireAllFree(
                records.stream().map(record -> record.wanted().externalIds()).toList());
        records.forEach(record -> check(record.wanted()));
        return milestones.writeAll(records.stream()
                .map(record -> new Milestone(record.parent(), record.wanted()))
                .toList());
    }

    /** Writes a milestone anew: met, or planned for another day; the day before stays in the history. */
    @Transactional
    Milestone change(UUID projectId, UUID id, ExpectedVersion expected, MilestoneRequest request) {
        projects.requireOwn(projectId);
        var milestone = milestones.require(projectId, id);
        expected.requireSame(milestone.version());
        externalIds.requireFree(request.externalIds(), id);
        check(request);
        milestone.describe(request);
        return milestones.write(milestone);
    }

    /** Takes away what is not due any more; the history of the project keeps it. */
    @Transactional
    void delete(UUID projectId, UUID id, ExpectedVersion expected) {
        projects.requireOwn(projectId);
        var milestone = milestones.require(projectId, id);
        expected.requireSame(milestone.version());
        milestones.remove(milestone);
    }

    private void check(MilestoneRequest request) {
        var problem = MilestoneProblem.INVALID.problem();
        codeLists.check(problem, "MILESTONE_KIND", request.kind(), "kind");
        if (request.met() != null && request.met().earliest().isAfter(clock.instant())) {
            problem.violation("met", "in-the-future");
        }
        problem.throwIfViolated();
    }
}
