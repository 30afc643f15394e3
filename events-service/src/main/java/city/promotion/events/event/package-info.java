/** Events from the first draft to the review, and the tree they form. Door: {@link city.promotion.events.event.Events}. */
package city.promotion.events.event;
