package city.promotion.stats.consistency;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.period.Period;
import city.promotion.stats.reckoning.Printed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the figures of a request; all that is wrong with all of them is told at once. */
record ConsistencyReader(Datasets datasets) {

    List<Printed> read(ConsistencyRequest request) {
        var problem = ConsistencyProblem.REFUSED.problem();
        var shape = datasets.find(request.datasetId())
                .orElseThrow(() -> problem.violation("datasetId", "one-of", String.join(", ", datasets.ids())));
        var figures = new ArrayList<Printed>();
        Map<String, String> seen = new HashMap<>();
        for (var figure : request.figures()) {
            var field = "figures[" + figures.size() + "]";
            var printed = read(figure, field, shape, problem);
            var first = seen.putIfAbsent(shape.key(figure.dimensions()) + " " + figure.period(), field);
            if (first != null) {
                problem.violation(field, "repeated", first);
            }
            figures.add(printed);
        }
        problem.throwIfViolated();
        return figures;
    }

    private static Printed read(ConsistencyFigureRequest figure, String field, Shape shape, ProblemException problem) {
        shape.check(figure.dimensions(), field + ".dimensions", problem);
        var period = Period.parse(figure.period()).orElse(null);
        var frequency = figure.dimensions().get("FREQ");
        if (period == null) {
            problem.violation(field + ".period", "period");
        } else if (frequency != null && !frequency.equals(period.frequency())) {
            problem.violation(field + ".period", "period-frequency", frequency);
        }
        var unit = figure.dimensions().get("UNIT_MEASURE");
        if (unit != null && !unit.equals(figure.value().unit())) {
            problem.violation(field + ".value.unit", "unit-differs", unit);
        }
        return new Printed(figure.ref() == null ? field : figure.ref(), figure.dimensions(), period, figure.value());
    }
}
