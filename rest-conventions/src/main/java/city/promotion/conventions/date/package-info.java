/** Dates as precise as their source and no more: a year, a month, an afternoon. */
package city.promotion.conventions.date;
