package city.promotion.stats.observation;

import city.promotion.stats.period.Period;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** From which period to which. */
record PeriodRange(
        @RestQuery @Parameter(description = "Earliest period: 2024, 2024-Q1 or 2024-03.", example = "2024-Q1")
        String startPeriod,

        @RestQuery @Parameter(description = "Latest period: 2024, 2024-Q1 or 2024-03.", example = "2024-Q4")
        String endPeriod) {

    /** Narrows a question to the periods; refuses what is none. */
    void limit(ObservationQuery.Builder query) {
        var problem = ObservationProblem.BAD_QUERY.problem();
        var from = Period.parse(startPeriod).orElse(null);
        var to = Period.parse(endPeriod).orElse(null);
        if (startPeriod != null && from == null) {
            problem.violation("startPeriod", "period");
        }
        if (endPeriod != null && to == null) {
            problem.violation("endPeriod", "period");
        }
        problem.throwIfViolated();
        query.startsFrom(from == null ? null : from.start()).endsBy(to == null ? null : to.end());
    }
}
