package city.promotion.stats.reckoning;

import java.util.List;

/**
 * Codes of a dimension that have no member in common.
 *
 * @param whole what they are parts of
 * @param complete whether together they are the whole
 */
public record Composition(String dimension, String whole, List<String> parts, boolean complete) {}
