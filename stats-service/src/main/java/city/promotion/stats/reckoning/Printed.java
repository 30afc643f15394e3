package city.promotion.stats.reckoning;

import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.period.Period;
import java.util.Map;

/**
 * A figure as it stands in a release or a request.
 *
 * @param ref what the caller calls it
 * @param codes a code for each dimension of its dataset
 */
public record Printed(String ref, Map<String, String> codes, Period period, Quantity value) {}
