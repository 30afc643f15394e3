/** Events as calendars (RFC 5545) that Outlook, Apple and Google subscribe to. */
package city.promotion.events.calendar;
