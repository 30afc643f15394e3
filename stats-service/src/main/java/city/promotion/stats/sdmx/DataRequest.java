package city.promotion.stats.sdmx;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A question for figures, and how they should be shown, as either face has read it.
 *
 * @param parts one for each dataflow
 * @param limit rows at most in all parts together; null is all
 * @param offset rows left out at the beginning of all
 */
record DataRequest(
        Face face,
        List<Part> parts,
        boolean values,
        boolean seriesOnly,
        boolean includeHistory,
        Instant updatedAfter,
        Long limit,
        long offset) {

    /** What is asked of one dataflow. */
    record Part(Dataflow flow, ObservationQuery query, String observedAt, List<Component> attributes) {}

    /**
     * What is read for each dataflow. Of several, one that lacks what the question names has nothing to say to it; it is refused where
     * all lack it.
     */
    static <T> List<T> ofEach(List<Dataflow> flows, Face face, Function<Dataflow, T> reading) {
        var read = new ArrayList<T>();
        ProblemException refusal = null;
        for (var flow : flows) {
            try {
                read.add(reading.apply(flow));
            } catch (ProblemException senseless) {
                if (senseless.type() != face.semantics()) {
                    throw senseless;
                }
                refusal = senseless;
            }
        }
        if (read.isEmpty() && refusal != null) {
            throw refusal;
        }
        return read;
    }
}
