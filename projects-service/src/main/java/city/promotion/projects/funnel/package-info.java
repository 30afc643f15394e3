/** How many projects come how far, from the event that brought them to production, and how fast. */
package city.promotion.projects.funnel;
