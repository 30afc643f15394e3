/** Strong entity tags on every read, If-Match on every change. */
package city.promotion.conventions.conditional;
