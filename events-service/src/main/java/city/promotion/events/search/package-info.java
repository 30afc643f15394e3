/** Finding records by their names in any script, best answers first. Door: {@link city.promotion.events.search.Search}. */
package city.promotion.events.search;
