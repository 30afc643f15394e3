/** Talks, round tables and visits, which may belong to an event and to projects at once. Door: {@link city.promotion.events.meeting.Meetings}. */
package city.promotion.events.meeting;
