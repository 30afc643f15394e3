/** People whom the city meets, each once, under all of their names. Door: {@link city.promotion.events.person.People}. */
package city.promotion.events.person;
