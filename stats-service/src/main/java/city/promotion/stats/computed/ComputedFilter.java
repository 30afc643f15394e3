package city.promotion.stats.computed;

import city.promotion.stats.period.Period;
import city.promotion.stats.reckoning.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which computed figures a client asks for; several codes of a dimension with commas between them. */
record ComputedFilter(
        @RestQuery("FLOW") @Parameter(description = "Flow of trade 进出口方向.", example = "IX")
        String flow,

        @RestQuery("COUNTERPART_AREA") @Parameter(description = "Trading partner 贸易伙伴.", example = "W1")
        String counterpartArea,

        @RestQuery("OWNERSHIP")
        @Parameter(
                description = "Ownership 企业类型; `_X_PRIVATE` is all but private enterprises.",
                example = "PRIVATE,_X_PRIVATE")
        String ownership,

        @RestQuery("ACTIVITY") @Parameter(description = "Industry 行业.", example = "ELECTRONICS")
        String activity,

        @RestQuery("TRADE_MODE") @Parameter(description = "Form of trade 贸易方式.", example = "CBEC")
        String tradeMode,

        @RestQuery("INDICATOR") @Parameter(description = "Indicator 指标 (FDI, ENTERPRISES).", example = "USED")
        String indicator,

        @RestQuery("ENTERPRISE") @Parameter(description = "Enterprise 企业 (ENTERPRISES).", example = "_T")
        String enterprise,

        @RestQuery("TRANSFORMATION") @Parameter(description = "Level, growth, share … 指标变换.", example = "SHARE")
        String transformation,

        @RestQuery @Parameter(description = "Earliest period: 2024, 2024-Q1 or 2024-03.", example = "2024-Q1")
        String startPeriod,

        @RestQuery @Parameter(description = "Latest period: 2024, 2024-Q1 or 2024-03.", example = "2024-Q1")
        String endPeriod,

        @RestQuery
        @Parameter(
                description = "From what was known at that moment (2024-05-01T00:00:00Z) or at the end of that day. 时点",
                example = "2024-05-01")
        String asOf) {

    /** Every figure. */
    static final ComputedFilter NONE =
            new ComputedFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** The first day asked for, null if any. */
    LocalDate from() {
        var period = period("startPeriod", startPeriod);
        return period == null ? null : period.start();
    }

    /** The last day asked for, null if any. */
    LocalDate to() {
        var period = period("endPeriod", endPeriod);
        return period == null ? null : period.end();
    }

    /** The moment whose knowledge is asked for, null for now; what will be known later nobody may ask. */
    Instant moment(Clock clock) {
        if (asOf == null) {
            return null;
        }
        try {
            var moment = asOf.length() == 10
                    ? LocalDate.parse(asOf)
                            .atStartOfDay(clock.getZone())
                            .plusDays(1)
                            .toInstant()
                            .minusNanos(1000)
                    : Instant.parse(asOf);
            var begins = asOf.length() == 10
                    ? LocalDate.parse(asOf).atStartOfDay(clock.getZone()).toInstant()
                    : moment;
            if (begins.isAfter(clock.instant()) || begins.isBefore(Instant.parse("1900-01-01T00:00:00Z"))) {
                throw ComputedProblem.BAD_QUERY.problem().violation("asOf", "not-known-yet");
            }
            return moment.isAfter(clock.instant()) ? null : moment;
        } catch (DateTimeParseException refused) {
            throw ComputedProblem.BAD_QUERY.problem().violation("asOf", "moment");
        }
    }

    boolean admits(Result result) {
        var codes = result.slot().subject().codes();
        return wanted().entrySet().stream()
                        .allMatch(dimension -> codes.containsKey(dimension.getKey())
                                && Arrays.asList(dimension.getValue().split(","))
                                        .contains(codes.get(dimension.getKey())))
                && (transformation == null
                        || Arrays.asList(transformation.split(","))
                                .contains(result.slot().measure().code()))
                && admits(result.slot().span());
    }

    private boolean admits(Span span) {
        var first = LocalDate.of(span.year(), span.first(), 1);
        var last = LocalDate.of(span.year(), span.last(), 1).plusMonths(1).minusDays(1);
        return (from() == null || !first.isBefore(from())) && (to() == null || !last.isAfter(to()));
    }

    private Map<String, String> wanted() {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("FLOW", flow);
        wanted.put("COUNTERPART_AREA", counterpartArea);
        wanted.put("OWNERSHIP", ownership);
        wanted.put("ACTIVITY", activity);
        wanted.put("TRADE_MODE", tradeMode);
        wanted.put("INDICATOR", indicator);
        wanted.put("ENTERPRISE", enterprise);
        wanted.values().removeIf(Objects::isNull);
        return wanted;
    }

    private static Period period(String name, String text) {
        if (text == null) {
            return null;
        }
        return Period.parse(text)
                .orElseThrow(() -> ComputedProblem.BAD_QUERY.problem().violation(name, "period"));
    }
}
