/** What an event is made of: each kind of part is a feature of its own, kept by a {@link city.promotion.events.part.PartRepository} and brought along as an {@link city.promotion.events.part.EventPart}. */
package city.promotion.events.part;
