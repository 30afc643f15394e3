/** What is to be done after an event or meeting: by whom, until when, and what came of it. */
package city.promotion.events.followup;
