package city.promotion.stats.observation;

import city.promotion.stats.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which figures of a dataset a client asks for.
 *
 * @param codes wanted codes of each dimension that is filtered by
 * @param from earliest period, or null
 * @param to latest period, or null
 * @param asOf moment whose knowledge is asked for; null is now
 * @param source document that the figure cites, or null
 * @param externalId {@code system:id} of the figure, or null
 */
record ObservationQuery(
        String datasetId,
        Map<String, List<String>> codes,
        Period from,
        Period to,
        Instant asOf,
        String source,
        String externalId) {}
