/** Where a delegation goes: visits, round tables, inspections. */
package city.promotion.events.itinerary;
