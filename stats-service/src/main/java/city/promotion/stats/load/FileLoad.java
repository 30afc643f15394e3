package city.promotion.stats.load;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.sheet.RawRow;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.period.Period;
import city.promotion.stats.release.Releases.Draft;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One file on its way into a draft, some thousand rows at a time. From the first fault on nothing is written any more, but every
 * row is still judged, so that all that is wrong is told at once.
 */
class FileLoad {

    static final int FAULTS_LISTED = 1_000;

    private static final int ROWS_AT_ONCE = 10_000;
    private static final int MOST_DELETED_BY_ONE_ROW = 100_000;
    private static final int SERIES_REMEMBERED = 200_000;
    private static final long SCATTERS = 0x9E3779B97F4A7C15L;

    private final Draft draft;
    private final UUID loadId;
    private final Shape shape;
    private final ObservationRules rules;
    private final DraftRepository drafts;
    private final Observations observations;
    private final ObjectMapper json;
    private final Validator validator;
    private final boolean isNew;
    private final boolean isEmpty;
    private final ProblemException faults = LoadProblem.REFUSED.problem();

    /** What is wrong with one row; made anew only after a row with which something was, since hardly any is. */
    private ProblemException ofRow = LoadProblem.REFUSED.problem();

    private final List<FileRow> waiting = new ArrayList<>(ROWS_AT_ONCE);
    private final Map<String, Long> seriesIds = new HashMap<>();
    private final Set<Long> figures = new HashSet<>();
    private FileColumns columns;
    private int faultsFound;
    private long rows;
    private long taken;
    private long deletions;
    private long unchanged;

    FileLoad(
            Draft draft,
            UUID loadId,
            Shape shape,
            DraftRepository drafts,
            Observations observations,
            ObjectMapper json,
            Validator validator) {
        this.draft = draft;
        this.loadId = loadId;
        this.shape = shape;
        this.rules = new ObservationRules(shape, draft.sources());
        this.drafts = drafts;
        this.observations = observations;
        this.json = json;
        this.validator = validator;
        this.isNew = drafts.isNew(shape.datasetId());
        this.isEmpty = drafts.isEmpty(draft.id());
    }

    /** Takes the next row of the file. */
    void take(RawRow row) {
        if (columns == null) {
            var problem = LoadProblem.REFUSED.problem();
            columns = new FileColumns(shape, json, validator, row, problem);
            collect(problem);
            refuseIfWrong(); // Nothing below can be understood.
            return;
        }
        if (rows == 0 && columns.isLabels(row)) {
            return;
        }
        rows++;
        var read = columns.read(row, ofRow);
        if (read.request() == null) {
            collect(ofRow);
            ofRow = LoadProblem.REFUSED.problem();
        }
        if (read.request() != null) {
            waiting.add(read);
        }
        if (waiting.size() >= ROWS_AT_ONCE) {
            work();
        }
    }

    /** Ends the file; refuses it with all that is wrong. */
    void end() {
        if (columns == null || rows == 0) {
            throw FigureFile.refused("file", "empty-file");
        }
        work();
        refuseIfWrong();
        unchanged = isNew ? 0 : drafts.unchanged(draft.id(), loadId);
    }

    /** Where figures named by key and period stand in the file, which is read once more: to remember all places would cost more. */
    Map<String, String> cells(FigureFile file, Set<String> figures) {
        var cells = new HashMap<String, String>();
        if (!figures.isEmpty()) {
            file.each(row -> {
                var read = columns.read(row, LoadProblem.REFUSED.problem()).request();
                if (read != null && read.dimensions().size() == shape.axes().size()) {
                    var figure = shape.key(read.dimensions()) + " " + read.period();
                    if (figures.contains(figure)) {
                        cells.put(figure, columns.address(row, "value"));
                    }
                }
            });
        }
        return cells;
    }

    long rows() {
        return rows;
    }

    long taken() {
        return taken;
    }

    long deletions() {
        return deletions;
    }

    long unchanged() {
        return unchanged;
    }

    private void work() {
        var known = known();
        var judged = new ArrayList<ObservationRow>(waiting.size());
        var origins = new ArrayList<RawRow>(waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            var row = waiting.get(i);
            if (row.action() == RowAction.DELETE) {
                delete(row, known.get(i), judged, origins);
                continue;
            }
            var standing = known.get(i);
            var request = standing == null || row.action() == RowAction.REPLACE
                    ? row.request()
                    : standing.fill(row.request());
            if (row.comment() == null || standing != null && standing.says(row.comment())) {
                add(meant(request, row, standing), row.raw(), judged, origins);
            } else {
                faulty(columns.address(row.raw(), "COMMENT_OBS"), "comment-language");
            }
        }
        waiting.clear();
        write(judged, origins);
    }

    /** A row that shows the comment and the sources that stand means them whole, and not only what it shows of them. */
    private static ObservationRequest meant(ObservationRequest request, FileRow row, KnownFigure standing) {
        if (standing == null) {
            return request;
        }
        return new ObservationRequest(
                request.dimensions(),
                request.period(),
                request.value(),
                request.status(),
                request.confidentiality(),
                request.deleted(),
                row.comment() == null ? request.comment() : standing.comment(),
                request.externalIds(),
                standing.cites(request.sources()) ? standing.sources() : request.sources());
    }

    private Map<Integer, KnownFigure> known() {
        if (isNew
                || !columns.showsWhatIsKnown() && waiting.stream().allMatch(row -> row.action() == RowAction.REPLACE)) {
            return Map.of();
        }
        return drafts.known(
                shape.datasetId(),
                waiting.stream()
                        .map(row -> shape.key(row.request().dimensions()))
                        .toList(),
                waiting.stream()
                        .map(row -> Period.parse(row.request().period()).orElse(null))
                        .toList());
    }

    private void add(ObservationRequest request, RawRow raw, List<ObservationRow> judged, List<RawRow> origins) {
        var row = rules.judge(request, "", ofRow);
        if (row == null) {
            var problem = ofRow;
            ofRow = LoadProblem.REFUSED.problem();
            var placed = LoadProblem.REFUSED.problem();
            problem.violations()
                    .forEach(violation -> placed.violation(
                            columns.address(raw, violation.field().substring(1)), violation.code(), violation.args()));
            collect(placed);
        } else {
            judged.add(row);
            origins.add(raw);
        }
    }

    /** One figure, or with free dimensions or without a period every one that matches. */
    private void delete(FileRow row, KnownFigure known, List<ObservationRow> judged, List<RawRow> origins) {
        var request = row.request();
        var isFree = request.dimensions().size() < shape.axes().size()
                || request.dimensions().containsValue("*")
                || request.period() == null
                || request.period().equals("*");
        if (!isFree) {
            if (known == null) {
                faulty(row.raw().address(0), "nothing-to-delete");
            } else {
                add(request, row.raw(), judged, origins);
                deletions++;
            }
            return;
        }
        var matching = observations.list(query(request), MOST_DELETED_BY_ONE_ROW);
        if (matching.isEmpty()) {
            faulty(row.raw().address(0), "nothing-to-delete");
        }
        for (var figure : matching) {
            add(deletionOf(figure, request), row.raw(), judged, origins);
            deletions++;
        }
    }

    private void faulty(String place, String code, Object... args) {
        var problem = LoadProblem.REFUSED.problem();
        problem.violation(place, code, args);
        collect(problem);
    }

    private ObservationQuery query(ObservationRequest request) {
        var query = ObservationQuery.of(shape.datasetId());
        request.dimensions().forEach((dimension, code) -> {
            if (!code.equals("*")) {
                query.codes(dimension, Set.of(code));
            }
        });
        if (request.period() != null && !request.period().equals("*")) {
            query.periods(Set.of(request.period()));
        }
        return query.build();
    }

    private ObservationRequest deletionOf(Observation figure, ObservationRequest row) {
        var dimensions = new LinkedHashMap<String, String>();
        for (int i = 0; i < shape.axes().size(); i++) {
            dimensions.put(shape.axes().get(i).id(), figure.codes().get(i));
        }
        return new ObservationRequest(
                dimensions, figure.period(), null, null, null, true, row.comment(), List.of(), row.sources());
    }

    private void write(List<ObservationRow> judged, List<RawRow> origins) {
        if (faultsFound > 0 || judged.isEmpty()) {
            return;
        }
        var ids = seriesOf(judged);
        requireEachOnce(judged, origins, ids);
        if (faultsFound == 0) {
            drafts.copy(draft.id(), loadId, judged, ids);
            taken += judged.size();
        }
    }

    private List<Long> seriesOf(List<ObservationRow> judged) {
        if (seriesIds.size() > SERIES_REMEMBERED) {
            seriesIds.clear();
        }
        var asked = new HashMap<String, List<String>>();
        for (var row : judged) {
            if (!seriesIds.containsKey(row.key())) {
                asked.put(row.key(), row.codes());
            }
        }
        if (!asked.isEmpty()) {
            seriesIds.putAll(drafts.series(shape.datasetId(), asked));
        }
        return judged.stream().map(row -> seriesIds.get(row.key())).toList();
    }

    private void requireEachOnce(List<ObservationRow> judged, List<RawRow> origins, List<Long> ids) {
        var already = isEmpty
                ? Set.<Integer>of()
                : drafts.alreadyIn(
                        draft.id(),
                        ids,
                        judged.stream().map(row -> row.period().text()).toList());
        for (int i = 0; i < judged.size(); i++) {
            if (!figures.add(figure(ids.get(i), judged.get(i).period()))) {
                faulty(origins.get(i).address(0), "repeated-in-file");
            } else if (already.contains(i)) {
                faulty(
                        origins.get(i).address(0),
                        "already-loaded",
                        judged.get(i).key(),
                        judged.get(i).period().text());
            }
        }
    }

    /**
     * Series and period in one number: all periods of a series are of one length, so their first days tell them apart. The odd factor
     * leaves them apart and scatters them, since numbers that differ in their high bits only would crowd into few places of the set.
     */
    private static Long figure(long series, Period period) {
        return (series << 20 | (period.start().toEpochDay() + 400_000L & 0xFFFFF)) * SCATTERS;
    }

    private void collect(ProblemException problem) {
        var found = problem.violations();
        for (var violation : found) {
            if (faultsFound++ < FAULTS_LISTED) {
                faults.violation(violation.field(), violation.code(), violation.args());
            }
        }
    }

    private void refuseIfWrong() {
        if (faultsFound == 0) {
            return;
        }
        var refusal =
                LoadProblem.FILE_REFUSED.problem(faultsFound, FAULTS_LISTED).with("violationsTotal", faultsFound);
        faults.violations()
                .forEach(violation -> refusal.violation(violation.field(), violation.code(), violation.args()));
        throw refusal;
    }
}
