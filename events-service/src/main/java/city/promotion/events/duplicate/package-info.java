/** One and the same recorded twice: proposed, decided upon, merged. Door: {@link city.promotion.events.duplicate.Merges}. */
package city.promotion.events.duplicate;
