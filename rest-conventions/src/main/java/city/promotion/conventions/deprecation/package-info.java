/** How an operation that will go says so, long before it goes. */
package city.promotion.conventions.deprecation;
