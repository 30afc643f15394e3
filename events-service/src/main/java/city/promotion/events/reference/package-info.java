/** What one record says of another is checked, and held, before it is written. Door: {@link city.promotion.events.reference.References}. */
package city.promotion.events.reference;
