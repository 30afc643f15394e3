/** What was promised and what became real: money of projects, entry by entry, never overwritten. */
package city.promotion.projects.ledger;
