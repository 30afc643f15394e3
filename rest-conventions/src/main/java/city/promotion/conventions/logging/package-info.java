/** What goes into the logs of a service, and what is taken out on the way. */
package city.promotion.conventions.logging;
