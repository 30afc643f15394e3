package city.promotion.projects.project;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Caller;
import city.promotion.projects.origin.Origins;
import city.promotion.projects.track.Tracks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Changes of what a project is. */
@ApplicationScoped
class ProjectService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ProjectRepository projects;
    private final StageRecordRepository steps;
    private final Tracks tracks;
    private final Origins origins;
    private final CodeLists codeLists;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    ProjectService(
            ProjectRepository projects,
            StageRecordRepository steps,
            Tracks tracks,
            Origins origins,
            CodeLists codeLists,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.projects = projects;
        this.steps = steps;
        this.tracks = tracks;
        this.origins = origins;
        this.codeLists = codeLists;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes up a project on the first stage of the track that its kind decides. */
    @Transactional
    Project create(ProjectRequest request) {
        return projects.reread(createAll(List.of(request)).get(0));
    }

    /** Takes up all of them or none; the number of statements hardly grows with them. */
    @Transactional
    List<Project> createAll(List<ProjectRequest> requests) {
        externalIds.requireAllFree(
                requests.stream().map(ProjectRequest::externalIds).toList());
        requests.forEach(request -> caller.requireDistrict(request.district()));
        requests.forEach(request -> check(request).throwIfViolated());
        var ways = new HashMap<String, Tracks.Way>();
        requests.forEach(request -> ways.computeIfAbsent(request.kind(), kind -> wayOf(request)));
        var numbers = projects.nextNumbers(requests.size()).iterator();
        var now = clock.instant();
        var taken = requests.stream()
                .map(request -> {
                    var way = ways.get(request.kind());
                    var code = "PJ-%d-%04d".formatted(yearOf(request, now), numbers.next());
                    return new Project(code, way.code(), way.first(), request, now);
                })
                .toList();
        projects.persist(taken);
        projects.flush();
        steps.persist(taken.stream()
                .map(project ->
                        StageRecord.first(project, ways.get(project.kind()).ruleSet())));
        steps.flush();
        return taken;
    }

    /** Describes a project anew. What its stages asked for may be changed, but not taken away. */
    @Transactional
    Project change(UUID id, ExpectedVersion expected, ProjectRequest request) {
        var project = projects.requireOwn(id);
        caller.requireDistrict(request.district());
        expected.requireSame(project.version());
        externalIds.requireFree(request.externalIds(), id);
        var problem = check(request);
        if (request.sample() != null && request.sample() != project.sample()) {
            problem.violation("sample", "sample-fixed");
        }
        if (!Objects.equals(request.firstTalk(), project.firstTalk())) {
            correctFirstTalk(project, request.firstTalk(), problem);
        }
        problem.throwIfViolated();
        var way = wayOf(request);
        if (!way.code().equals(project.track())) {
            throw ProjectProblem.TRACK_FIXED.problem(project.code(), project.track(), request.kind(), way.code());
        }
        var asked = way.requirementsUpTo(project.stage());
        var lackedBefore = asked.keySet().stream().filter(project::lacks).toList();
        project.describe(request);
        asked.forEach((field, stage) -> {
            if (project.lacks(field) && !lackedBefore.contains(field)) {
                problem.violation(field, "needed-since", stage);
            }
        });
        problem.throwIfViolated();
        projects.flush();
        return projects.reread(project);
    }

    /** Removes a project that never left the first stage of its track; others are terminated and stay on file. */
    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var project = projects.requireOwn(id);
        expected.requireSame(project.version());
        if (steps.count("projectId", id) > 1) {
            throw ProjectProblem.NOT_DELETABLE.problem(project.code(), project.stage());
        }
        projects.delete(project);
        projects.flush();
    }

    private void correctFirstTalk(Project project, PartialDate firstTalk, ProblemException problem) {
        List<StageRecord> taken = steps.ofProjects(List.of(project.id()));
        var overtaken = firstTalk == null
                ? Optional.<StageRecord>empty()
                : taken.stream()
                        .skip(1)
                        .filter(step -> !firstTalk
                                .earliest()
                                .isBefore(step.effectiveDate().latest()))
                        .findFirst();
        if (overtaken.isPresent()) {
            var step = overtaken.get();
            problem.violation(
                    "firstTalk",
                    "after-next-stage",
                    step.stage(),
                    step.effectiveDate().value());
            return;
        }
        taken.get(0).correct(firstTalk);
        if (taken.size() == 1) {
            project.enter(project.stage(), firstTalk, project.stamp().createdAt());
        }
    }

    private ProblemException check(ProjectRequest request) {
        var problem = request.contradictions(clock.instant());
        codeLists.check(problem, "PROJECT_KIND", request.kind(), "kind");
        codeLists.check(problem, "DISTRICT", request.districtOfFirstTalk(), "districtOfFirstTalk");
        codeLists.check(problem, "DISTRICT", request.districtOfLanding(), "districtOfLanding");
        origins.check(problem, request.originEventId(), request.originOutcomeId());
        return problem;
    }

    private static int yearOf(ProjectRequest request, Instant now) {
        return request.firstTalk() == null
                ? now.atZone(PartialDate.HOME).getYear()
                : request.firstTalk().year();
    }

    private Tracks.Way wayOf(ProjectRequest request) {
        return tracks.ofKind(request.kind())
                .orElseThrow(() -> ProjectProblem.KIND_WITHOUT_TRACK.problem(request.kind()));
    }
}
