/** Investment projects as far as this service knows them, fed by their change feed. Doors: {@link city.promotion.events.project.IdentifiedProjects}, {@link city.promotion.events.project.ProjectOnFile}. */
package city.promotion.events.project;
