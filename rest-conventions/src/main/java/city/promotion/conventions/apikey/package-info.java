/** Keys for partners' systems that cannot ask for tokens: made, rotated and ended by administrators, and believed here. */
package city.promotion.conventions.apikey;
