/** What already ties the city to others: sister cities, festivals, direct flights. */
package city.promotion.events.relationship;
