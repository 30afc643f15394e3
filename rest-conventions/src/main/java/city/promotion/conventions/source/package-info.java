/** Where a fact comes from, carried with the record that states it. */
package city.promotion.conventions.source;
