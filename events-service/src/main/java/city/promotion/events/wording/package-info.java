/** Words for people in their language: dates as precise as they are, statuses, headings. Door: {@link city.promotion.events.wording.Wording}. */
package city.promotion.events.wording;
