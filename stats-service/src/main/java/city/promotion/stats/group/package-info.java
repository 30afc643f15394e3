/** Groups of trading partners and other codes, with who belonged to them from which day until which. */
package city.promotion.stats.group;
