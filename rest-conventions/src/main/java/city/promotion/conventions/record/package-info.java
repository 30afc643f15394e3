/** What every record carries: when and by whom it was created and last changed. */
package city.promotion.conventions.record;
