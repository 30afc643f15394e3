package city.promotion.stats.observation;

import java.time.Instant;

/**
 * What an answer about a dataset depends on besides its address: the same state gives the same answer to the same caller.
 *
 * @param tag differs whenever data, labels or structure that the caller may see have changed; letters and digits, no quotes. A
 *     format joins it with what its own answer depends on (address, language, media type) for an entity tag
 * @param lastModified when the data last changed for this caller; null while there are none
 */
public record DataState(String tag, Instant lastModified) {}
