/** Whether printed figures can all be true at once, told with what rounding leaves open. Door: {@link Consistency}. */
package city.promotion.stats.consistency;
