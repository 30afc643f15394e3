/** What an event is made of: each kind of part is a feature of its own and offers itself as an {@link city.promotion.events.part.EventPart}. */
package city.promotion.events.part;
