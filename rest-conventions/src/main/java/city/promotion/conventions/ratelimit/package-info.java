/** How much one client may ask for in a while, told on its answers, and refused with 429 beyond it. */
package city.promotion.conventions.ratelimit;
