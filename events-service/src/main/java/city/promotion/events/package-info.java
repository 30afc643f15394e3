/** What the city does abroad and at home to win investment: events, who came, what came of them. */
package city.promotion.events;
