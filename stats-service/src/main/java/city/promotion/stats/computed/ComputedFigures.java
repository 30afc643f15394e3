package city.promotion.stats.computed;

import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.period.Period;
import city.promotion.stats.reckoning.Compositions;
import city.promotion.stats.reckoning.FigureNames;
import city.promotion.stats.reckoning.Printed;
import city.promotion.stats.reckoning.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The door to computed figures. Computes what follows from the figures that the caller may see, as of a moment; nothing is kept, so nothing is ever stale. */
@ApplicationScoped
public class ComputedFigures {

    /** Figures that are reckoned with at once; a question for fewer periods has fewer. */
    private static final int MOST_INPUTS = 5_000;

    private static final int REFUSED_LISTED = 100;
    private static final String COMPUTED = "_COMPUTED";

    private final Observations observations;
    private final Datasets datasets;
    private final Compositions compositions;
    private final FigureNames names;
    private final Clock clock;

    ComputedFigures(
            Observations observations, Datasets datasets, Compositions compositions, FigureNames names, Clock clock) {
        this.observations = observations;
        this.datasets = datasets;
        this.compositions = compositions;
        this.names = names;
        this.clock = clock;
    }

    ComputedAnswer answer(String datasetId, ComputedFilter filter, PageRequest page) {
        if (page.sort() != null && !page.sort().equals("key")) {
            throw ConventionProblem.BAD_PARAMETER.problem().violation("sort", "one-of", "key");
        }
        var start = start(page.cursor());
        var shape = datasets.require(datasetId);
        var vintages = vintages(datasetId, filter.from(), filter.to(), filter.moment(clock));
        var computation = computation(vintages, shape);
        var writer = new ComputedWriter(datasetId + COMPUTED, names.words(), vintages);
        var found = keyed(computation.computed(), filter, shape);
        var end = Math.min(start + page.limit(), found.size());
        return new ComputedAnswer(
                found.subList(Math.min(start, found.size()), end).stream()
                        .map(writer::write)
                        .toList(),
                end < found.size() ? cursor(end) : null,
                start > 0
                        ? List.of()
                        : keyed(computation.refused(), filter, shape).stream()
                                .limit(REFUSED_LISTED)
                                .map(writer::write)
                                .toList());
    }

    /**
     * Every computed figure of a period that lies between, in the order of key and period.
     *
     * @param datasetId of the printed figures
     * @param from first day, null is open
     * @param to last day, null is open
     * @param asOf the moment whose knowledge is asked for, null is now
     * @throws city.promotion.conventions.problem.ProblemException 413 {@code answer-too-large} where too many figures lie between
     */
    public List<ComputedFigure> between(String datasetId, LocalDate from, LocalDate to, Instant asOf) {
        var shape = datasets.require(datasetId);
        var vintages = vintages(datasetId, from, to, asOf);
        var writer = new ComputedWriter(datasetId + COMPUTED, names.words(), vintages);
        return keyed(computation(vintages, shape).computed(), ComputedFilter.NONE, shape).stream()
                .map(entry -> ComputedFigure.from(writer.write(entry), vintages))
                .filter(figure -> figure.liesBetween(from, to))
                .toList();
    }

    private Map<String, Observation> vintages(String datasetId, LocalDate from, LocalDate to, Instant asOf) {
        var query = ObservationQuery.of(datasetId).asOf(asOf);
        // The year before gives growth, the year after a level before; cumulated months reach to the end of their year.
        query.startsFrom(from == null ? null : from.minusYears(1).withDayOfYear(1));
        query.endsBy(to == null ? null : to.plusYears(2).withDayOfYear(1).minusDays(1));
        var vintages = new LinkedHashMap<String, Observation>();
        observations
                .list(query.build(), MOST_INPUTS)
                .forEach(observation -> vintages.put(observation.id().toString(), observation));
        return vintages;
    }

    private Computation computation(Map<String, Observation> vintages, Shape shape) {
        return new Computation(
                Statements.read(vintages.values().stream()
                        .map(observation -> printed(observation, shape))
                        .toList()),
                compositions.all());
    }

    private static Printed printed(Observation observation, Shape shape) {
        var codes = new LinkedHashMap<String, String>();
        for (int i = 0; i < shape.axes().size(); i++) {
            codes.put(shape.axes().get(i).id(), observation.codes().get(i));
        }
        return new Printed(
                observation.id().toString(),
                codes,
                Period.parse(observation.period()).orElseThrow(),
                observation.value());
    }

    private static List<Map.Entry<ComputedKey, Result>> keyed(
            Collection<Result> results, ComputedFilter filter, Shape shape) {
        var keyed = new ArrayList<Map.Entry<ComputedKey, Result>>();
        for (var result : results) {
            if (filter.admits(result)) {
                ComputedKey.of(result, shape).ifPresent(key -> keyed.add(Map.entry(key, result)));
            }
        }
        keyed.sort(Comparator.comparing(
                        (Map.Entry<ComputedKey, Result> entry) -> entry.getKey().key())
                .thenComparing(entry -> entry.getValue().slot().span()));
        return keyed;
    }

    private static String cursor(int start) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(start).getBytes(StandardCharsets.UTF_8));
    }

    private static int start(String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches("[1-9]\\d{0,6}")) {
                return Integer.parseInt(text);
            }
        } catch (IllegalArgumentException notOurs) {
            throw ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
        }
        throw ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
    }
}
