/** When figures come and came: dates that readers are told beforehand, and the calendar that programs subscribe to. */
package city.promotion.stats.calendar;
