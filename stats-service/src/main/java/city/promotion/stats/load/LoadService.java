package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Caller;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class LoadService {

    private static final int VIOLATIONS_LISTED = 100;
    private static final UUID NOBODY = new UUID(0, 0);

    private final LoadRepository loads;
    private final Releases releases;
    private final Datasets datasets;
    private final ExternalIds externalIds;
    private final Caller caller;
    private final Clock clock;

    LoadService(
            LoadRepository loads,
            Releases releases,
            Datasets datasets,
            ExternalIds externalIds,
            Caller caller,
            Clock clock) {
        this.loads = loads;
        this.releases = releases;
        this.datasets = datasets;
        this.externalIds = externalIds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes all observations into the draft, or none and tells all that is wrong with them. */
    @Transactional
    Load load(UUID releaseId, LoadRequest request) {
        releases.requireSeen(releaseId);
        requireNewIds(request);
        var draft = releases.lockDraft(releaseId);
        var problem = LoadProblem.REFUSED.problem();
        var rows = judge(request, new ObservationRules(datasets.require(draft.datasetId()), draft.sources()), problem);
        requireEachOnce(rows, problem);
        for (var index : loads.alreadyIn(draft.id(), draft.datasetId(), rows)) {
            problem.violation(
                    field(index),
                    "already-loaded",
                    rows.get(index).key(),
                    rows.get(index).period().text());
        }
        refuseIfWrong(problem);
        var load = new Load(releaseId, request, clock.instant(), caller.name());
        loads.persistAndFlush(load);
        loads.insert(load, draft.datasetId(), rows);
        return load;
    }

    private void requireNewIds(LoadRequest request) {
        externalIds.requireFree(request.externalIds(), NOBODY);
        var ofRows = request.observations().stream()
                .filter(observation -> observation.externalIds() != null)
                .flatMap(observation -> observation.externalIds().stream())
                .collect(Collectors.toSet());
        externalIds.requireFree(ofRows, NOBODY);
    }

    /** A row that is wrong stays in its place as null. */
    private static List<ObservationRow> judge(LoadRequest request, ObservationRules rules, ProblemException problem) {
        var rows = new ArrayList<ObservationRow>(request.observations().size());
        for (var observation : request.observations()) {
            rows.add(rules.judge(observation, field(rows.size()), problem));
        }
        return rows;
    }

    private static void requireEachOnce(List<ObservationRow> rows, ProblemException problem) {
        var figures = new HashMap<String, Integer>();
        var ids = new HashSet<ExternalId>();
        for (int index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            if (row == null) {
                continue;
            }
            var first = figures.putIfAbsent(row.key() + " " + row.period().text(), index);
            if (first != null) {
                problem.violation(field(index), "repeated", field(first));
            }
            for (var id : row.externalIds()) {
                if (!ids.add(id)) {
                    problem.violation(field(index) + ".externalIds", "external-id-repeated", id.system(), id.id());
                }
            }
        }
    }

    private static void refuseIfWrong(ProblemException problem) {
        var all = problem.violations();
        if (all.isEmpty()) {
            return;
        }
        var listed = LoadProblem.REFUSED.problem(all.size()).with("violationsTotal", all.size());
        all.stream()
                .limit(VIOLATIONS_LISTED)
                .forEach(violation -> listed.violation(violation.field(), violation.code(), violation.args()));
        throw listed;
    }

    private static String field(int index) {
        return "observations[" + index + "]";
    }
}
