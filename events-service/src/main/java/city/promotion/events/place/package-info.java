/** Where things happen: a country, a city as sources write it, and the clock on its wall. */
package city.promotion.events.place;
