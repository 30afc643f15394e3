/** Lists in pages that never skip or repeat: keyset cursors, filters, sort orders. */
package city.promotion.conventions.paging;
