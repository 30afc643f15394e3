/** Figures as printed: decimal text, multiplier, unit and qualifier, never a float. */
package city.promotion.conventions.quantity;
