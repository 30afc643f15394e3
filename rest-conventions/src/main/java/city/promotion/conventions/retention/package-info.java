/** How long a service keeps what is no part of its records, and the round that forgets the rest. */
package city.promotion.conventions.retention;
