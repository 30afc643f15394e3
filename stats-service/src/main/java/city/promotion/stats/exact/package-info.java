/** Arithmetic that loses nothing: ranges with fractions as ends, and systems of linear conditions that are decided and not guessed. */
package city.promotion.stats.exact;
