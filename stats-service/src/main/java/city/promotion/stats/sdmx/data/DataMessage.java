package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import city.promotion.stats.sdmx.structure.Attribute;
import city.promotion.stats.sdmx.structure.DataStructure;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is the same for all rows of one dataflow in a message; a message may hold several. */
public final class DataMessage {

    public static final String FLAT = "AllDimensions";

    private final Envelope envelope;
    private final Dataflow flow;
    private final String observedAt;
    private final List<Component> attributes;
    private final boolean values;
    private final boolean seriesOnly;
    private final Map<UUID, Map<Attribute, String>> besides;
    private final List<Component> dimensions;
    private final List<Integer> ofSeries;
    private final List<Integer> ofObservation;

    /**
     * @param observedAt id of the dimension that observations of a series differ in, or {@link #FLAT}
     * @param attributes those to be shown, in the order of the structure
     * @param values whether the values are shown
     * @param seriesOnly only which series there are
     * @param besides attributes of computed figures by their ids; none of printed ones
     */
    public DataMessage(
            Envelope envelope,
            Dataflow flow,
            String observedAt,
            List<Component> attributes,
            boolean values,
            boolean seriesOnly,
            Map<UUID, Map<Attribute, String>> besides) {
        this.envelope = envelope;
        this.flow = flow;
        this.observedAt = observedAt;
        this.attributes = attributes;
        this.values = values;
        this.seriesOnly = seriesOnly;
        this.besides = besides;
        var all = new ArrayList<>(flow.structure().dimensions());
        all.add(flow.structure().time());
        this.dimensions = List.copyOf(all);
        this.ofObservation = places(all.size())
                .filter(place -> flat() || all.get(place).id().equals(observedAt))
                .boxed()
                .toList();
        this.ofSeries = places(all.size())
                .filter(place -> !ofObservation.contains(place))
                .boxed()
                .toList();
    }

    Envelope envelope() {
        return envelope;
    }

    Dataflow flow() {
        return flow;
    }

    /** What the message calls the structure of these rows. */
    String structureId() {
        return flow.identity().id();
    }

    String observedAt() {
        return observedAt;
    }

    List<Component> attributes() {
        return attributes;
    }

    boolean values() {
        return values;
    }

    boolean seriesOnly() {
        return seriesOnly;
    }

    DataStructure structure() {
        return flow.structure();
    }

    boolean flat() {
        return observedAt.equals(FLAT);
    }

    /** The dimensions in their order, time last. */
    List<Component> dimensions() {
        return dimensions;
    }

    /** Places, in {@link #dimensions()}, of those that name a series; none in a flat message. */
    List<Integer> ofSeries() {
        return ofSeries;
    }

    /** Places of those that name an observation within its series. */
    List<Integer> ofObservation() {
        return ofObservation;
    }

    /** The row's code for the dimension at that place. */
    String code(Observation row, int place) {
        return place < row.codes().size() ? row.codes().get(place) : row.period();
    }

    /** What the attribute says of the row, or null. */
    String attribute(Component attribute, Observation row) {
        if (row.deleted()) {
            return null;
        }
        return switch (Attribute.valueOf(attribute.id())) {
            case OBS_STATUS -> row.status();
            case CONF_STATUS -> row.confidentiality();
            case UNIT_MULT ->
                row.value() == null ? null : String.valueOf(row.value().multiplier());
            case DECIMALS -> row.value() == null ? null : String.valueOf(row.decimals());
            case QUALIFIER ->
                row.value() == null ? null : row.value().qualifier().name();
            case COMMENT_OBS -> row.comment() == null ? null : envelope.text(row.comment());
            case SOURCE -> sources(row);
            case RELEASE -> row.releaseId() == null ? null : row.releaseId().toString();
            case KNOWN_FROM -> row.knownFrom() == null ? null : row.knownFrom().toString();
            case KNOWN_TO -> row.knownTo() == null ? null : row.knownTo().toString();
            case METHOD, INTERVAL_LOW, INTERVAL_HIGH, INPUTS ->
                besides.getOrDefault(row.id(), Map.of()).get(Attribute.valueOf(attribute.id()));
        };
    }

    /** The figure as printed, or null. */
    String value(Observation row) {
        return row.value() == null || row.deleted() ? null : row.value().value();
    }

    private static String sources(Observation row) {
        return row.sources().isEmpty()
                ? null
                : row.sources().stream()
                        .map(source -> source.locator() == null
                                ? source.document()
                                : source.document() + " (" + source.locator() + ")")
                        .collect(Collectors.joining("; "));
    }

    private static IntStream places(int size) {
        return IntStream.range(0, size);
    }
}
