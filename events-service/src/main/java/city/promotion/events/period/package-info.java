/** The days that a client asks for, as the span of time that they are in the caller's zone. */
package city.promotion.events.period;
