/** Identifiers that other systems gave our records, unique in each system. */
package city.promotion.conventions.identifier;
