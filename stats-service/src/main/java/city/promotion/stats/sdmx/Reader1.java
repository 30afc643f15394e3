package city.promotion.stats.sdmx;

import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.DataRequest.Part;
import city.promotion.stats.sdmx.structure.Dataflow;
import java.util.List;
import java.util.Set;

/** Reads questions of SDMX-REST 1.5. */
record Reader1(Parameters parameters) {

    static final Set<String> DATA = Set.of(
            "startPeriod",
            "endPeriod",
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "detail",
            "includeHistory",
            "asOf",
            "format");
    static final Set<String> AVAILABILITY =
            Set.of("startPeriod", "endPeriod", "updatedAfter", "mode", "references", "format");

    private static final Set<String> DETAILS = Set.of("full", "dataonly", "serieskeysonly", "nodata");

    DataRequest data(List<Dataflow> flows, String key, String provider) {
        var detail = parameters.text("detail", "full");
        if (!DETAILS.contains(detail)) {
            throw parameters.refused("detail", "one-of", "full, dataonly, serieskeysonly, nodata");
        }
        var seriesOnly = detail.equals("serieskeysonly") || detail.equals("nodata");
        var includeHistory = parameters.truth("includeHistory") && !seriesOnly;
        var parts = DataRequest.ofEach(flows, Face.V1, flow -> {
            var structure = flow.structure();
            var observedAt = seriesOnly ? structure.time().id() : parameters.observedAt(structure);
            var query = question(flow, key, provider)
                    .firstN(seriesOnly ? null : parameters.number("firstNObservations"))
                    .lastN(seriesOnly ? Integer.valueOf(1) : parameters.number("lastNObservations"))
                    .includeHistory(includeHistory)
                    .asOf(parameters.asOf());
            Order.none().into(query, structure, observedAt);
            return new Part(
                    flow, query.build(), observedAt, detail.equals("full") ? structure.attributes() : List.of());
        });
        return new DataRequest(
                Face.V1, parts, !seriesOnly, seriesOnly, includeHistory, parameters.moment("updatedAfter"), null, 0);
    }

    /** Flow, key and times: what a question for availability has too. */
    ObservationQuery.Builder question(Dataflow flow, String key, String provider) {
        if (!List.of("all", "WX_STAT", "WX_STAT,WX_STAT").contains(provider)) {
            throw SdmxProblem.NO_RESULTS.problem();
        }
        var query = ObservationQuery.of(flow.datasetId());
        SeriesKey.read1(key, flow.structure(), query);
        var from = time("startPeriod");
        var to = time("endPeriod");
        if (from != null && to != null && to.end().isBefore(from.start())) {
            throw Face.V1.semantics().problem().violation("endPeriod", "period-before", from.text());
        }
        return query.startsFrom(from == null ? null : from.start())
                .endsBy(to == null ? null : to.end())
                .updatedAfter(parameters.moment("updatedAfter"));
    }

    private TimeSpan time(String name) {
        var text = parameters.text(name);
        return text == null ? null : TimeSpan.parse(text).orElseThrow(() -> parameters.refused(name, "sdmx-time"));
    }
}
