/** Texts in several languages inside one record, and the language a caller wants to read. */
package city.promotion.conventions.language;
