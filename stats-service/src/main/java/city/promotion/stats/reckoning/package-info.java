/** How figures hang together: what each says about which level, and by which formulas one follows from others. */
package city.promotion.stats.reckoning;
