/** Who changed what, when, from which value to which, written by the database itself. */
package city.promotion.conventions.history;
