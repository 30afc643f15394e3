/** The stairs that projects climb: tracks, their stages, and what each step asks for, version by version. Door: {@link Tracks}. */
package city.promotion.projects.track;
