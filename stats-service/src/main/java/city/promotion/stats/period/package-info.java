/** Years, quarters and months that figures belong to. Door: {@link Period}. */
package city.promotion.stats.period;
