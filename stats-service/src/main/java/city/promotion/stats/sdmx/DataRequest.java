package city.promotion.stats.sdmx;

import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import java.util.List;

/** A question for figures, and how they should be shown, as either face has read it. */
record DataRequest(
        Face face,
        Dataflow flow,
        ObservationQuery query,
        String observedAt,
        List<Component> attributes,
        boolean values,
        boolean seriesOnly) {}
