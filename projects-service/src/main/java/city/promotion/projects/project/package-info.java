/** Projects, the stage and status of each, and the record of every step. */
package city.promotion.projects.project;
