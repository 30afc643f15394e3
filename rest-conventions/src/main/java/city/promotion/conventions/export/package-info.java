/** Every list as CSV, NDJSON and XLSX, whole and streamed, by content negotiation. */
package city.promotion.conventions.export;
