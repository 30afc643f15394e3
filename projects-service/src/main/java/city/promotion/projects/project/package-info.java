/** Projects, the stage and status of each, and the record of every step. Door: {@link Projects}. */
package city.promotion.projects.project;
