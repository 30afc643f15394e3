package city.promotion.stats.sdmx;

import city.promotion.stats.computed.ComputedFigures;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.observation.Answer;
import city.promotion.stats.observation.Availability;
import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.sdmx.DataRequest.Part;
import city.promotion.stats.sdmx.structure.Attribute;
import city.promotion.stats.sdmx.structure.Dataflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the figures of dataflows, be they on file or computed when they are asked for. */
@ApplicationScoped
class Figures {

    private final Observations observations;
    private final ComputedFigures computed;
    private final Datasets datasets;

    Figures(Observations observations, ComputedFigures computed, Datasets datasets) {
        this.observations = observations;
        this.computed = computed;
        this.datasets = datasets;
    }

    /**
     * What is there for one part of a question.
     *
     * @param besides attributes that only computed figures have, by their ids
     */
    record Found(Part part, Answer answer, Map<UUID, Map<Attribute, String>> besides) {}

    /** What the answers about these dataflows depend on, besides their addresses. */
    String state(List<Part> parts) {
        return parts.stream()
                .map(part -> observations.state(part.flow().datasetId()).tag())
                .collect(Collectors.joining(" "));
    }

    /**
     * The parts that have figures; 413 with their number where all together would be too many.
     *
     * @param most rows in all parts together
     */
    List<Found> find(DataRequest request, long most) {
        var parts = request.parts().size() == 1
                ? List.of(cut(request.parts().get(0), request.limit(), request.offset()))
                : cut(request, most);
        return parts.stream()
                .map(part -> find(part, most))
                .filter(found -> !found.answer().isEmpty())
                .toList();
    }

    /** Of several parts, those that begin before the limit and end behind the offset, each with its share of them. */
    private List<Part> cut(DataRequest request, long most) {
        var parts = new ArrayList<Part>();
        var offset = request.offset();
        var left = request.limit() == null ? Long.MAX_VALUE : request.limit();
        var total = 0L;
        for (var part : request.parts()) {
            var size = count(part);
            var skipped = Math.min(offset, size);
            var taken = Math.min(left, size - skipped);
            if (taken > 0) {
                parts.add(cut(part, taken, skipped));
            }
            offset -= skipped;
            left -= taken;
            total += taken;
        }
        Observations.requireAtMost(most, total);
        return parts;
    }

    private static Part cut(Part part, Long limit, long offset) {
        return new Part(part.flow(), part.query().part(limit, offset), part.observedAt(), part.attributes());
    }

    Availability availability(Dataflow flow, ObservationQuery query) {
        return flow.computedFrom() == null
                ? observations.availability(datasets.require(query.datasetId()), query)
                : rows(flow, query).availability();
    }

    private Found find(Part part, long most) {
        if (part.flow().computedFrom() == null) {
            return new Found(part, observations.answer(part.query(), most), Map.of());
        }
        var rows = rows(part.flow(), part.query());
        Observations.requireAtMost(most, rows.answer().size());
        return new Found(part, rows.answer(), rows.besides());
    }

    private long count(Part part) {
        return part.flow().computedFrom() == null
                ? observations.count(part.query())
                : rows(part.flow(), part.query()).answer().size();
    }

    private ComputedRows rows(Dataflow flow, ObservationQuery query) {
        if (query.includeHistory() || query.updatedAfter() != null) {
            throw SdmxProblem.NOT_IMPLEMENTED.problem(
                    "includeHistory, updatedAfter (" + flow.identity().id() + ")");
        }
        var named = query.periods().stream()
                .flatMap(period -> TimeSpan.parse(period).stream())
                .toList();
        var from = Stream.concat(
                        Stream.ofNullable(query.startsFrom()), named.stream().map(TimeSpan::start))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var to = Stream.concat(Stream.ofNullable(query.endsBy()), named.stream().map(TimeSpan::end))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ComputedRows(flow, query, computed.between(query.datasetId(), from, to, query.asOf()));
    }
}
