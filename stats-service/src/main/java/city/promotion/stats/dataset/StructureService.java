package city.promotion.stats.dataset;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class StructureService {

    /** What every dataset is named by besides its own dimensions, and the list it takes. */
    private static final Map<String, String> NEEDED = Map.of("FREQ", "FREQ", "UNIT_MEASURE", "UNIT_MEASURE");

    private static final String TIME = "TIME_PERIOD";

    private final StructureRepository structures;
    private final DatasetRepository datasets;
    private final Caller caller;

    StructureService(StructureRepository structures, DatasetRepository datasets, Caller caller) {
        this.structures = structures;
        this.datasets = datasets;
        this.caller = caller;
    }

    @Transactional
    void create(DatasetRequest request) {
        check(request);
        if (structures.lock(request.id()).isPresent()) {
            throw DatasetProblem.TAKEN.problem(request.id());
        }
        structures.insert(request, caller.name());
    }

    /** Changes names, descriptions and units; dimensions only under a higher version and while no figure is named by them. */
    @Transactional
    void change(String id, DatasetRequest request, ExpectedVersion expected) {
        var version = structures
                .lock(id)
                .orElseThrow(() -> DatasetProblem.NOT_FOUND.problem(id, String.join(", ", datasets.ids())));
        expected.requireSame(version);
        check(request);
        var problem = DatasetProblem.REFUSED.problem();
        if (!request.id().equals(id)) {
            problem.violation("id", "one-of", id);
        }
        var standing = datasets.require(id);
        var order = compare(request.structureVersion(), standing.structureVersion());
        if (order < 0 || order == 0 && !sameDimensions(standing, request)) {
            problem.violation("structureVersion", "higher-version", standing.structureVersion());
        }
        problem.throwIfViolated();
        if (!sameDimensions(standing, request) && structures.hasSeries(id)) {
            throw DatasetProblem.IN_USE.problem(id);
        }
        structures.update(request, caller.name());
        datasets.forget();
    }

    private void check(DatasetRequest request) {
        var problem = DatasetProblem.REFUSED.problem();
        var lists = structures.listsAmong(
                request.dimensions().stream().map(DimensionRequest::codeList).toList());
        var seen = new HashSet<String>();
        for (int i = 0; i < request.dimensions().size(); i++) {
            var dimension = request.dimensions().get(i);
            var field = "dimensions[" + i + "].";
            if (dimension.id().equals(TIME) || !seen.add(dimension.id())) {
                problem.violation(field + "id", "dimension-twice", dimension.id());
            }
            if (!lists.contains(dimension.codeList())) {
                problem.violation(field + "codeList", "no-list", dimension.codeList());
            }
            var needed = NEEDED.get(dimension.id());
            if (needed != null && !needed.equals(dimension.codeList())) {
                problem.violation(field + "codeList", "one-of", needed);
            }
        }
        NEEDED.keySet().stream()
                .sorted()
                .filter(id -> !seen.contains(id))
                .forEach(id -> problem.violation("dimensions", "dimension-missing", id));
        checkUnits(request, problem);
        problem.throwIfViolated();
    }

    private void checkUnits(DatasetRequest request, ProblemException problem) {
        var known = structures.unitsAmong(request.units());
        for (int i = 0; i < request.units().size(); i++) {
            if (!known.contains(request.units().get(i))) {
                problem.violation("units[" + i + "]", "no-unit", request.units().get(i));
            }
        }
    }

    private static boolean sameDimensions(Dataset standing, DatasetRequest request) {
        return standing.dimensions().stream()
                .map(dimension -> List.of(dimension.id(), dimension.codeList()))
                .toList()
                .equals(request.dimensions().stream()
                        .map(dimension -> List.of(dimension.id(), dimension.codeList()))
                        .toList());
    }

    private static int compare(String one, String other) {
        return Arrays.compare(
                Arrays.stream(one.split("\\.")).mapToInt(Integer::parseInt).toArray(),
                Arrays.stream(other.split("\\.")).mapToInt(Integer::parseInt).toArray());
    }
}
