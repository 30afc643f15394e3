/** JSON read strictly, so that a typing error is refused by name and never silently dropped. */
package city.promotion.conventions.json;
