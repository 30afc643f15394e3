/** The sections of an exhibition, and who leads them. */
package city.promotion.events.exhibit;
