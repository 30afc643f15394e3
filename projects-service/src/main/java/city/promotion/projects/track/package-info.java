/** The stairs that projects climb: tracks, their stages, and what each step asks for. Door: {@link Tracks}. */
package city.promotion.projects.track;
