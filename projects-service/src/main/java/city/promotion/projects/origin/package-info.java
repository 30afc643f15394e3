/** Where projects come from: what is known of the bureau's events and their outcomes, fed by the change feed. Door: {@link city.promotion.projects.origin.Origins}. */
package city.promotion.projects.origin;
