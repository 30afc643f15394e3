/** What came of an event: signings, releases, launches, directives. */
package city.promotion.events.outcome;
