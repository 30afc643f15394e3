/** Figures over many events at once, for leaders: by campaign, year, country or type. */
package city.promotion.events.report;
