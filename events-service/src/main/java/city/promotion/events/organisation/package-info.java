/** Companies, authorities and associations, each once, under all of its names. Door: {@link city.promotion.events.organisation.Organisations}. */
package city.promotion.events.organisation;
