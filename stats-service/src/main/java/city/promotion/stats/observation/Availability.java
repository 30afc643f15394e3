package city.promotion.stats.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is of a dataset, as far as the caller may see it.
 *
 * @param codes of each dimension in its order, the codes that figures carry
 * @param periods as written, in the order of their first day and then by text
 * @param series number of series that have a figure
 * @param observations number of figures
 */
public record Availability(Map<String, Set<String>> codes, List<String> periods, long series, long observations) {}
