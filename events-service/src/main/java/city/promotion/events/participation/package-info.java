/** Who took part in an event, as what, with the title of that day. Door: {@link city.promotion.events.participation.Participations}. */
package city.promotion.events.participation;
