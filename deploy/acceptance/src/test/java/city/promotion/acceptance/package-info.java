/** The whole city seen from outside, through its gateway, as partners and staff see it. */
package city.promotion.acceptance;
