/** A create that is sent twice happens once: answers kept with the transaction that they report. */
package city.promotion.conventions.idempotency;
